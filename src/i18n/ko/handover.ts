import { aboutWorlds } from '../../worlds/registry.ts';
import type { HandoverWords } from '../en/handover.ts';
import { percent } from '../format.ts';

const list = (values: readonly string[]) => values.join(', ');

export const handover = aboutWorlds(
  'ko',
  (world): HandoverWords => ({
    title: '값의 전달',
    explain: `A와 B는 같은 글자를 읽습니다. ${world.entry}가 끝나는 곳에서 연결이 그 ${world.value}을 A에서 B로 넘겨줍니다.`,
    idle: `${world.taskOf}을 물으면, A가 그 ${world.value}을 B에 어떻게 넘겨주는지 여기에 나타납니다.`,
    pending: '재는 중…',
    stale: '그 뒤로 가중치가 바뀌었습니다. 학습이 멈추면 다시 잽니다.',
    problem: `이 ${world.expression}의 전달은 보여 줄 수 없습니다.`,
    notComposed: '이 A⊕B에는 A가 없어서 보여 줄 연결이 없습니다.',
    firstOnly: '증강 모델 두 개를 쓰고 있습니다. 여기에는 첫째인 A가 나옵니다.',
    unavailable: '이 브라우저에서는 모델이 돌아가지 않아 잴 것이 없습니다.',

    link: '연결',
    knows: (values) => `${list(values)}: ${world.value}을 압니다. ${world.cannotThem}.`,
    guesses: (values) => `${list(values)}: 이렇게 말하지만 모두 맞지는 않습니다.`,
    noKeys: `여기에는 읽을 ${world.entry}가 없습니다.`,
    closed: '끊김',
    alone: (reading) =>
      `${world.does}. 아는 ${world.entry}는 없습니다. 혼자서 쓰는 답: ${reading ?? world.silent}`,

    reads: 'A와 B가 같은 글자를 하나씩 읽습니다.',
    says: (key, value, share) =>
      `A가 “${key}” ${world.entry}를 다 읽었습니다. ${world.value}은 ${value}, 확신은 ${percent(share)}입니다.`,
    arrives: (value, letter, share) =>
      `연결이 ${world.value}을 전합니다. 여기서 B는 주의의 ${percent(share)}를 A에 두고, 상태는 이제 ${letter} 대신 ${value}처럼 보입니다.`,
    passesNothing: (letter, share) =>
      `여기서 B는 주의의 ${percent(share)}를 A에 둡니다. 그래도 상태는 여전히 ${letter}처럼 보입니다.`,
    blocked: (letter) => `연결이 끊겼습니다. ${world.value}이 오지 않아 B의 상태는 ${letter} 그대로입니다.`,
    right: (seen, reading) => `B는 “${seen}”을 보고 ${reading}을(를) 씁니다. 정답입니다.`,
    wrong: (seen, reading, expected) =>
      `B는 “${seen}”을 보고 답을 씁니다: ${reading ?? world.silent}. 정답은 ${expected}입니다.`,
    other: (from, to, share) =>
      `다른 연결은 A의 ${from}층에서 B의 ${to}번째 블록 뒤로 이어지며, 같은 글자에서 ${percent(share)}를 받습니다.`,
    noInput: (block) =>
      `이 설정에서는 첫 연결이 B의 ${block}번째 블록 뒤에 붙으므로, B가 입력에서 보는 것을 바꾸지 못합니다.`,

    controls: '값의 전달 조작',
    play: '재생',
    pause: '일시 정지',
    step: '다음 단계',
    cut: '연결 끊기',
    measured: {
      title: '재는 방법',
      value: `${world.entry}의 마지막 글자 아래에는 A가 그곳에서 말하는 ${world.value}과 A의 확신이 있습니다.`,
      spread: (share) =>
        `학습은 A의 확신 가운데 ${percent(share)}를 모든 토큰에 나누므로 A는 완전히 확신하지 않습니다.`,
      weight: (heads) =>
        `연결 위의 비율은 B가 같은 글자의 A 상태에 두는 주의이며, 헤드 ${heads}개의 평균입니다.`,
      state:
        'B의 상태를 읽으려고, 첫 블록에 들어가는 것에서 위치를 빼고 임베딩이 가장 가까운 토큰을 찾습니다. 작은 수는 둘 사이의 코사인이며, 1이면 꼭 같습니다. 이를 위해 학습한 것은 없습니다.',
      answer: '연결을 끊었을 때의 답은 B 혼자의 답입니다.',
    },
  }),
);
