import type { Stage } from '../../training/stages.ts';
import type { ExperimentWords } from '../en/experiment.ts';
import { duration, integer } from '../format.ts';
import { STAGE_NAMES as name } from '../names.ts';

const list = (stages: readonly Stage[]) => stages.map((one) => name[one]).join(', ');

export const configuration: ExperimentWords['configuration'] = {
  group: { keys: '키와 시드', composition: 'A와 B를 쓰는 방법', more: '더 보기' },
  field: {
    keys: '키의 수',
    highest: '키의 최댓값',
    share: '합성 학습 비율, %',
    operands: '피연산자 최대 수',
    keySeed: '키의 시드',
    seed: '시드',
    variant: '변형',
    augmenting: '증강 모델',
    pairs: '층 쌍',
    width: '너비',
    layers: '층 수',
    heads: '헤드 수',
    expansion: 'MLP 확장 배수',
    exit: '조기 출력 층',
    smoothing: '레이블 스무딩',
    blank: '빈칸의 가중치',
    noise: '임베딩 잡음',
    slope: '거리 편향의 기울기',
    null: '널 키',
    steps: '스텝 수',
    rows: '배치의 행 수',
    rate: '학습률',
    decay: '가중치 감쇠',
    warmup: '워밍업 스텝',
    hold: '유지 구간 비율',
    goal: '목표, 도달하면 냉각',
    cooldown: '냉각 스텝',
  },
  note: {
    highest: '값은 0부터 이 수까지에서 뽑습니다',
    share: '나머지 키는 홀드아웃',
    keySeed: '어떤 키를 홀드아웃할지 정합니다. 무작위 키라면 문자열과 값도 정합니다',
    seed: '초기 가중치와 배치를 정합니다',
    width: '8의 배수',
    exit: '마지막 층보다 앞, 없으면 none',
    hold: '학습률이 떨어지기 전 최댓값을 유지하는 구간. 목표가 있으면 목표가 대신합니다',
    goal: 'A는 읽어 낼 수 있는 값의 비율, 나머지는 정확도. 0~1, 없으면 none',
    cooldown: '목표에 도달한 뒤 학습률이 0까지 내려가는 스텝 수',
  },
  range: (least, most) => `${least}~${most}`,
  yes: '있음',
  no: '없음',
  wrong: {
    heads: (fitting) =>
      `너비를 헤드 수로 나눈 값이 4의 배수여야 합니다. 여기서는 헤드 ${fitting.join(', ')}개가 가능합니다.`,
    exit: '조기 출력은 A의 마지막 층보다 앞이어야 합니다. 더 작은 층이나 none을 입력하세요.',
    pairs: 'A와 B의 층 안에서 층 쌍이 하나 이상 있어야 합니다.',
    other: '범위를 벗어났습니다.',
  },
  invalid: '아직 맞지 않는 것이 있습니다. 위에 표시했습니다.',
  pair: (augmenting, anchor) => `${augmenting}→${anchor}`,
  estimate: {
    title: '비용',
    parameters: (stage, count) => `${name[stage]} ${integer(count)}`,
    trained: '학습하는 매개변수',
    time: '시간(추정)',
    about: (seconds) => `모두 약 ${duration(seconds)}. 이 기기에서 측정한 속도로 추정했습니다`,
    unmeasured: '아직 알 수 없습니다. 이 기기에서 학습한 적이 없습니다',
    memory: (gibibytes) =>
      `그래픽 메모리가 약 ${gibibytes.toFixed(1)} GiB 필요할 수 있습니다. 행을 줄이거나 모델을 작게 하면 덜 듭니다.`,
  },
  lost: (stages) =>
    `${list(stages)} 가중치를 잃게 됩니다. 이 설정은 그것을 다르게 학습하기 때문입니다. 실행 기록은 목록에 남습니다.`,
  asked: {
    title: '이 설정에는 다른 모델이 필요합니다.',
    lost: (stages) => `여기서 학습한 ${list(stages)} 가중치를 잃게 됩니다.`,
    change: '버리고 바꾸기',
    keep: '학습한 것을 유지',
  },
  quick: {
    title: '가장 중요한 설정',
    name: {
      share: '연결 학습에 쓰는 키',
      keys: '키의 수',
      operands: '피연산자 최대 수',
      'A.smoothing': 'A의 레이블 스무딩',
      'B.noise': 'B 입력의 잡음',
      'AB.slope': '연결의 거리 기울기',
    },
    retrains: (models) => `${models.join(', ')} 다시 학습`,
  },
  experiments: {
    title: '주장에 도전하기',
    explain:
      '실험마다 한 가지만 바꿉니다. 하나를 골라 학습하고, A⊕B가 홀드아웃 키에 여전히 답하는지 보세요. 옆에는 지금까지 알려진 결과가 있습니다.',
    heldOut: '홀드아웃 키:',
    composition: (share) => `합성 학습 키 ${share}`,
    numeric: (share) => `숫자만의 식 ${share}`,
    seeds: (count) => `시드 ${count}개`,
    paper: (figure) => `논문 ${figure}`,
    unmeasured: '아직 공개된 실행이 없습니다',
    sources: (layout, steps) =>
      `막대는 홀드아웃 키 정확도이고 ±는 95% 신뢰 구간의 절반입니다. 구성 ‘${layout}’의 공개된 실행에서 나왔습니다. 그 실행들은 서로 비교할 수 있도록 정해진 스텝만큼 학습합니다. A ${integer(steps.A)}스텝, B ${integer(steps.B)}스텝, A⊕B ${integer(steps.AB)}스텝입니다. 여기서는 A와 B가 준비되면 멈춥니다. ‘논문’은 표 5의 수치이며 과제가 다릅니다. 영어로 번역하기(FLORES), 단위 chrF1.`,
    unreachable: '페이지가 공개된 실행을 불러오지 못했습니다.',
    question: {
      knowledge: '정말 A의 지식일까요?',
      instead: '다른 방법도 될까요?',
      extent: '어디에, 얼마나?',
      several: 'A가 여럿이라면?',
    },
    name: {
      vanillaA: '다른 키를 배운 A',
      randomA: '무작위 A',
      encoder: '인코더로 쓴 A',
      lora: 'B에 LoRA',
      fineTuned: '미세 조정한 B',
      furtherTrained: '추가 학습한 B',
      skyline: '오래 추가 학습한 B',
      onePair: '아래 연결만',
      upperPair: '위 연결만',
      lowestLayer: 'A의 첫 층만',
      fewKeys: '키의 5\u202f%',
      together: 'A 둘을 한꺼번에',
      later: '둘째 A는 나중에',
    },
    sentence: {
      skyline:
        'A가 없습니다. B가 A와 B에 쓴 스텝을 합한 만큼 A의 키와 식을 배웁니다. 어디까지 가고, 무엇을 잊을까요?',
      onePair: '연결 하나가 A의 중간 층에서 B의 입력으로 갑니다. 매개변수는 절반입니다.',
      upperPair:
        '연결 하나가 A의 마지막 층에서 B의 중간으로 갑니다. 그때는 B가 피연산자를 이미 읽었습니다. 너무 늦을까요?',
      lowestLayer: '연결 하나가 키의 철자를 담은 A의 층에서 나옵니다. 다른 키에도 통할까요?',
      fewKeys: '합성은 키 스무 개 중 하나만 봅니다. A를 읽는 법을 배울까요, 외울까요?',
    },
    back: 'CALM 그대로',
    goBack: 'CALM 그대로 돌아가기',
  },
};
