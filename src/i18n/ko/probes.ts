import type { Spelling } from '../../store/inspect/probeFindings.ts';
import type { WorldWords } from '../../worlds/worldWords.ts';
import type { InsideWords } from '../en/inside.ts';
import { integer, percent } from '../format.ts';

const after = (layer: number) => (layer === 0 ? '임베딩' : `${layer}층 다음`);
const at = (layer: number) => (layer === 0 ? '임베딩에서' : `${layer}층 다음에`);

const byHeart = (world: WorldWords, spelling: Spelling | null) =>
  spelling === null
    ? ''
    : ` 그보다 앞서 ${at(spelling.layer)} 이 직선은 합성 학습 ${world.entry}의 ${percent(spelling.composition)}를 맞히지만 홀드아웃 ${world.entry}는 ${percent(spelling.heldOut)}만 맞힙니다. 철자를 외운 것입니다.`;

export const probes = (world: WorldWords): InsideWords['probes'] => ({
  title: '되는 이유',
  explain: `연결은 A의 상태가 ${world.value}을 담은 곳에서 시작해 B가 아직 ${world.operands}을(를) 읽는 곳에서 끝나야 합니다. 두 곳을 여기서 측정할 수 있습니다.`,
  probe: (of) => `이 ${of}와 B를 측정`,
  probing: '측정 중…',
  changed: '측정하는 동안 가중치가 바뀌었습니다. 사용 중인 모델로 다시 측정하세요.',
  waiting: '측정 중입니다…',
  empty: '아직 측정하지 않았습니다.',
  whose: '상태를 읽을 모델',
  after,
  reading: (of) => `${of}의 상태가 ${world.value}을 담는 곳`,
  readingWhat: (of) =>
    `층마다 ${world.entry}가 끝나는 곳의 ${of}의 상태에서 그 ${world.value}에 대한 B의 임베딩으로 가는 직선(선형 변환)을 맞춥니다. 맞출 때는 합성 학습 ${world.entry}만 봅니다. 가장 가까운 임베딩이 그 ${world.value}의 것이면 맞은 것입니다. 합성 학습 ${world.entry}는 맞고 홀드아웃 ${world.entry}는 틀리면, 상태에는 ${world.value}이 아니라 철자가 들어 있습니다.`,
  readingFound: (finding) =>
    finding.kind === 'holds'
      ? `홀드아웃 ${world.entry}의 ${world.value}은 ${at(finding.first.layer)} 처음으로 절반 넘게 읽을 수 있습니다. ${percent(finding.first.share)}가 맞습니다.${byHeart(world, finding.spelling)}`
      : `홀드아웃 ${world.entry}의 ${world.value}을 절반 넘게 읽을 수 있는 곳은 없습니다. ${at(finding.best.layer)} 가장 나으며 ${percent(finding.best.share)}가 맞습니다.`,
  error: `홀드아웃 ${world.entry}의 제곱 오차, 임베딩이 흩어진 정도에 견준 값`,
  chance: (of) => `우연: ${integer(of)}분의 1`,
  patching: `B가 ${world.operands}을(를) 읽는 곳`,
  patchingWhat: `B는 ${world.known} 대신 글자를 읽습니다. 어느 층 다음에 그 글자의 상태를 참된 ${world.known}의 상태로 바꿉니다. 그때 B가 틀리면 이미 ${world.operands}을(를) 읽은 것이므로, 연결은 그보다 먼저 끝나야 합니다.`,
  patchingFound: (finding) => {
    switch (finding.kind) {
      case 'until':
        return `B가 ${world.known}를 ${at(finding.last.layer)} 받으면 여전히 ${percent(finding.last.share)}를 맞히지만, ${at(finding.next.layer)} 받으면 ${percent(finding.next.share)}만 맞힙니다. 그래서 연결은 그 전에 끝나야 합니다.`;
      case 'always':
        return `B는 ${world.known}를 아무리 늦게 받아도 ${world.expression}을 절반 넘게 맞힙니다. 적어도 ${percent(finding.least)}입니다.`;
      case 'never':
        return `B는 임베딩에서 ${world.known}를 받아도 ${percent(finding.share)}만 맞힙니다.`;
    }
  },
  right: '맞음',
  asked: (count) => `${world.plainTasks} ${count}개를 물었습니다.`,
  pairs: (inTime, others, of) => {
    if (inTime.length === 0)
      return `이 합성의 층 쌍(${others.join(', ')})에는 ${world.value}을 담은 ${of}의 상태를 B가 아직 ${world.operands}을(를) 읽는 곳에 잇는 것이 없습니다.`;
    const joins = `층 쌍 ${inTime.join(', ')}만 ${world.value}을 담은 ${of}의 상태를 B가 아직 ${world.operands}을(를) 읽는 곳에 잇습니다`;
    return others.length === 0
      ? `층 쌍 ${inTime.join(', ')}은(는) ${inTime.length === 1 ? '' : '모두 '}${world.value}을 담은 ${of}의 상태를 B가 아직 ${world.operands}을(를) 읽는 곳에 잇습니다.`
      : `${joins}. ${others.join(', ')}은(는) 그렇지 않습니다.`;
  },
});
