import type { ResultsWords } from '../en/results.ts';
import { integer, percent, percentage } from '../format.ts';
import { keyCosts } from './keyCosts.ts';

export const results: ResultsWords = {
  title: '결과',
  lead: '논문의 표와 그 옆의 우리 수치입니다. 우리 수치는 전부 명령 “npm run reproduce” 하나로 측정했습니다. 이 명령은 모든 모델을 처음부터 학습하며, 손으로 적은 수치는 없습니다. 수치를 열면 그 뒤에 있는 실행들이 보입니다.',
  layout: '구성',
  unreachable: '결과를 불러오지 못했습니다. 이 사이트의 파일이므로 연결이 끊겼을지도 모릅니다.',
  unreadable: '결과 파일을 읽을 수 없습니다. 이 사이트의 다른 버전이 쓴 파일입니다.',
  again: '다시 시도',

  tableOne: {
    title: '표 1: 둘 다 못 하지만 합성은 해냅니다',
    caption: '정확도(퍼센트), 답 전체의 완전 일치.',
  },
  tableFive: {
    title: '표 5: A와 B로 만들 수 있는 다른 것들',
    explain:
      '모두 합성의 데이터로(추가 학습한 B는 A의 데이터도 함께) 합성과 같은 스텝만큼 학습하고 똑같이 시험합니다. 한 줄에서는 B를 처음 학습할 때의 학습률로 A와 B의 스텝을 합한 만큼 학습시켜 상한으로 삼습니다. 나머지는 그 두 배인 합성의 학습률을 씁니다. B가 잊은 것은 숫자 산술에 드러납니다. 논문의 절제 실험(ablation)은 다른 과제를 다루므로 줄의 순서가 여기와 같을 필요는 없습니다.',
    what: 'A와 B로 만든 것',
    alone: 'B 단독',
    parameters: '학습한 매개변수',
    ours: '우리, 정확도(퍼센트)',
    paper: '논문, 고유 단위',
    absent: '논문에 없음',
    skyline: (variant, steps) => `${variant}, ${integer(steps)}스텝`,
    skylineIs: '상한: A와 B에 쓴 스텝만큼',
  },
  suites: {
    heldOut: '홀드아웃 키',
    composition: '합성 학습 키',
    substitution: 'KV 치환',
    numeric: '숫자 산술',
  },
  ideas: {
    routing: ['라우팅', 'A와 B 중 맞힌 쪽을 오라클이 고름'],
    averageOutputs: ['출력 평균', '토큰마다 두 확률의 평균'],
    averageWeights: ['가중치 평균', '모양이 같은 곳은 평균, 나머지는 B의 것'],
  },
  tasks: {
    flores: 'FLORES, chrF1',
    languages: 'B보다 나은 언어 수(192개 중)',
    gsmLow: 'GSM, 저자원 언어',
    gsmHigh: 'GSM, 고자원 언어',
    humanEval: 'HumanEval',
    mbpp: 'MBPP',
    codeXGlue: 'CodeXGLUE, chrF1',
  },

  paper: (share) => `논문 ${percentage(share)}`,
  count: '시드 수',
  interval: (seeds) =>
    seeds === 1
      ? '시드가 하나여서 아직 신뢰 구간이 없습니다.'
      : `시드 ${seeds}개의 평균 ± 95% 신뢰 구간의 절반(스튜던트 t 분포).`,
  chance: (share) =>
    `홀드아웃 키에서 우연 수준은 ${percent(share)}입니다. 키를 읽지 않고 연산자 조합마다 가장 흔한 결과로 답해도 많아야 이만큼 맞힙니다.`,
  notRun: '실행 안 함',

  sweeps: {
    title: '어디에, 얼마나',
    explain:
      '설정 하나만 바꾸고 나머지는 그대로 두며, A와 B는 그와 관련될 때만 새로 학습합니다. 키가 1,000개를 넘으면 A의 학습도 달라지고, 25,000개에서는 합성의 학습도 달라집니다. 각 점의 ‘모든 설정’에 나와 있습니다. 키가 25,000개일 때 작은 구성의 A와 합성은 소프트웨어 어댑터에서 합해서 한 시간 안에 학습됩니다. B는 키의 수와 상관없이 같습니다.',
    curves: '홀드아웃 키 정확도',
    steps: '합성 학습 스텝에 따른 변화',
    point: '설정',
    known: 'KV 치환, A 단독',
    computed: '숫자 산술, B 단독',
    names: {
      share: '학습에 쓴 키의 비율에 따른 변화',
      keys: '키의 수에 따른 변화',
      layers: '층 쌍',
      heads: '교차 어텐션의 헤드',
      operands: '피연산자',
      two: '증강 모델 둘',
    },
    heads: (count) => `헤드 ${count}개`,
    operands: (count) => `피연산자 최대 ${count}개`,
    keys: (count) => `키 ${integer(count)}개`,
    share: (share) => `키의 ${integer(100 * share)}\u202f%`,
    ofTwo:
      'A와 A₂가 키를 하나 걸러 하나씩 알기 때문에, 비율이 같다면 각각의 연결이 배우는 키는 절반입니다. A₂를 나중에 이을 때 A와의 연결은 A의 키로만 학습한 그대로 둡니다.',
    parts: { first: 'A의 키', second: 'A₂의 키', mixed: '둘의 키를 섞음' },
    axis: { steps: '스텝', share: '키의 비율(퍼센트)', keys: '키' },
    none: '아직 실행하지 않았습니다.',
    paperLine: '논문, 홀드아웃 키',
    describe: (what, points) => `홀드아웃 키 정확도, ${what}: ${points}`,
    describePoint: (x, figure) => `${x}: ${figure}`,
  },

  costs: keyCosts,

  origin: {
    caption: (row, column) => `수치의 바탕이 된 실행: ${row}, ${column}`,
    seed: '시드',
    share: '맞힌 비율',
    asked: '질문 수',
    seconds: (stage) => `${stage} 학습 시간, 초`,
    right: '맞힌 수',
    rightOf: (right, asked) => `${integer(asked)}개 중 ${integer(right)}개`,
    adapter: '어댑터',
    date: '측정일',
    time: '학습 시간',
    version: '버전',
    unnoted: '기록 없음',
    unnotedVersion: '기록되지 않은 버전',
    trainedBy: (stages, version) => `${stages} 학습: ${version}`,
    versions: (count) => `이 실행들은 코드의 서로 다른 ${count}개 버전으로 만들었습니다.`,
    open: '실험실에서 열기',
    openSeed: (seed) => `시드 ${seed}의 설정을 실험실에서 열기`,
    settings: '모든 설정',
  },
};
