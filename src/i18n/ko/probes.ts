import type { Spelling } from '../../store/probeFindings.ts';
import type { InsideWords } from '../en/inside.ts';
import { integer, percent } from '../format.ts';

const after = (layer: number) => (layer === 0 ? '임베딩' : `${layer}층 다음`);
const at = (layer: number) => (layer === 0 ? '임베딩에서' : `${layer}층 다음에`);

const byHeart = (spelling: Spelling | null) =>
  spelling === null
    ? ''
    : ` 그보다 앞서 ${at(spelling.layer)} 이 변환은 합성 학습 키의 ${percent(spelling.composition)}를 맞히지만 홀드아웃 키는 ${percent(spelling.heldOut)}만 맞힙니다. 철자를 외운 것입니다.`;

export const probes: InsideWords['probes'] = {
  title: '왜 되는가',
  explain: 'A의 상태가 어디부터 값을 담고, B가 어디까지 그것을 읽는가',
  probe: (of) => `이 ${of}와 B를 재기`,
  probing: '재는 중…',
  changed: '재는 동안 가중치가 바뀌었습니다. 지금의 가중치로 다시 재세요.',
  waiting: '재는 중입니다…',
  empty: '아직 재지 않았습니다.',
  whose: '누구의 상태를 읽는가',
  after,
  reading: (of) => `${of}의 상태는 어디부터 값을 담는가`,
  readingWhat: (of) =>
    `층마다, 합성 학습 키만으로, 키가 끝나는 곳의 ${of}의 상태에서 그 값에 대한 B의 임베딩으로 가는 선형 변환을 맞춥니다. 가장 가까운 정수가 그 값이면 맞은 것입니다. 합성 학습 키에서 높고 홀드아웃 키에서 낮으면 값이 아니라 철자를 외운 것입니다.`,
  readingFound: (finding) =>
    finding.kind === 'holds'
      ? `홀드아웃 키의 값은 ${at(finding.first.layer)} 처음으로 절반 넘게 읽힙니다. ${percent(finding.first.share)}입니다.${byHeart(finding.spelling)}`
      : `홀드아웃 키의 값이 절반 넘게 읽히는 곳은 없습니다. 가장 나은 것은 ${at(finding.best.layer)} 읽은 ${percent(finding.best.share)}입니다.`,
  error: '홀드아웃 키의 제곱 오차, 정수 임베딩이 흩어진 정도에 견준 값',
  chance: (of) => `우연: ${integer(of)}분의 1`,
  patching: 'B는 어디에서 피연산자를 읽는가',
  patchingWhat:
    'B에게 수 대신 글자를 주고, 몇 층 다음에 그 상태를 참된 수의 상태로 바꿉니다. 더는 답하지 못하면 알려 주기에 늦은 것이니, 합성은 그보다 먼저 와야 합니다.',
  patchingFound: (finding) => {
    switch (finding.kind) {
      case 'until':
        return `수를 ${at(finding.last.layer)} 알려 주면 B는 여전히 ${percent(finding.last.share)}를 맞히지만, ${at(finding.next.layer)} 알려 주면 ${percent(finding.next.share)}만 맞힙니다. 늦어도 그 전에 알려 주어야 합니다.`;
      case 'always':
        return `아무리 늦게 수를 알려 주어도 B는 식을 절반 넘게 맞힙니다. 가장 낮을 때가 ${percent(finding.least)}입니다.`;
      case 'never':
        return `임베딩에서 수를 알려 주어도 B는 ${percent(finding.share)}만 맞힙니다.`;
    }
  },
  right: '맞음',
  asked: (count) => `숫자로 된 식 ${count}개를 물었습니다.`,
  pairs: (inTime, others, of) => {
    if (inTime.length === 0)
      return `이 합성의 층 쌍(${others.join(', ')})에는 값을 담은 ${of}의 상태를 B가 아직 피연산자를 읽는 곳에 잇는 것이 없습니다.`;
    const joins = `층 쌍 ${inTime.join(', ')}만 값을 담은 ${of}의 상태를 B가 아직 피연산자를 읽는 곳에 잇습니다`;
    return others.length === 0
      ? `층 쌍 ${inTime.join(', ')}은(는) ${inTime.length === 1 ? '' : '모두 '}값을 담은 ${of}의 상태를 B가 아직 피연산자를 읽는 곳에 잇습니다.`
      : `${joins}. ${others.join(', ')}은(는) 그렇지 않습니다.`;
  },
};
