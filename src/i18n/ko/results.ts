import type { ResultsWords } from '../en/results.ts';
import { integer, percent, percentage } from '../format.ts';

export const results: ResultsWords = {
  title: '결과',
  lead: '명령 “npm run reproduce”가 모든 모델을 처음부터 학습하고 이 페이지의 모든 수치를 측정합니다. 수치를 누르면 그 바탕이 된 실행들이 보입니다.',
  layout: '구성',
  unreachable:
    '페이지가 결과를 불러오지 못했습니다. 결과는 이 사이트의 파일이므로 연결이 끊겼을지도 모릅니다.',
  unreadable: '이 사이트의 다른 버전이 쓴 파일이라 결과를 읽을 수 없습니다.',
  again: '다시 시도',

  headline: {
    title: (calm, others) =>
      `CALM은 홀드아웃 키로 된 식을 ${percent(calm)} 맞힙니다. 이 그림의 다른 방법은 모두 ${percent(others)} 이하입니다.`,
    unknown: '이 구성에서는 아직 CALM을 실행하지 않았습니다.',
    kept: ({ calm, fineTuned, lora }) => {
      const losses = [
        ...(fineTuned === null ? [] : [`미세 조정한 B는 ${percent(fineTuned)}로`]),
        ...(lora === null ? [] : [`LoRA를 붙인 B는 ${percent(lora)}로`]),
      ];
      const contrast = losses.length === 0 ? '' : ` A 없이 하면 ${losses.join(', ')} 떨어집니다.`;
      return `CALM은 B가 원래 하던 일도 지킵니다. 숫자만의 식을 ${percent(calm)} 맞힙니다.${contrast}`;
    },
    figure: 'A와 B를 쓰는 방법마다 홀드아웃 키와 숫자만의 식에서 얻은 정확도',
    what: '모델',
    ways: {
      calm: 'A⊕B(CALM)',
      lora: 'LoRA를 붙인 B',
      fineTuned: '미세 조정한 B',
      furtherTrained: '추가 학습한 B',
      B: 'B 단독',
      A: 'A 단독',
    },
    heldOut: '홀드아웃 키로 된 식',
    numeric: '숫자만의 식',
    explain:
      '답 전체가 맞아야 맞힌 것으로 셉니다. 홀드아웃 키는 A⊕B나 바꾼 B의 학습 예제에 한 번도 나오지 않은 키입니다. 추가 학습한 B만 그 값을 읽었습니다.',
  },
  tableOne: {
    title: '표 1: 둘 다 못 하지만 합성은 해냅니다',
    caption: '수치는 정확도(퍼센트)이며, 답 전체가 맞아야 합니다.',
  },
  tableFive: {
    title: '표 5: A와 B로 만들 수 있는 다른 것들',
    explain:
      '모든 모델이 합성의 데이터로 합성과 같은 스텝만큼 학습합니다. 추가 학습한 B는 A의 데이터로도 학습합니다. 한 줄은 상한입니다. B를 A와 B의 스텝을 합한 만큼, 합성의 절반인 B 자신의 학습률로 학습합니다. 숫자 산술 열에서 B가 얼마나 잊는지 볼 수 있습니다.',
    what: '모델',
    alone: 'B 단독',
    parameters: '학습한 매개변수',
    ours: '우리, 정확도(퍼센트)',
    paper: '논문, 고유 단위',
    absent: '논문에 없음',
    showPaper: '논문의 수치 보기',
    hidePaper: '논문의 수치 숨기기',
    skyline: (variant, steps) => `${variant}, ${integer(steps)}스텝`,
    skylineIs: '상한: A와 B에 쓴 스텝만큼',
  },
  ideas: {
    routing: ['라우팅', '오라클이 맞힌 모델을 고름'],
    averageOutputs: ['출력 평균', '토큰마다 두 확률의 평균을 씀'],
    averageWeights: ['가중치 평균', 'B의 가중치, 모양이 같은 곳은 둘의 평균'],
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
    `홀드아웃 키에서 우연 수준은 ${percent(share)}입니다. 키를 읽지 않고 연산자에 따라 가장 흔한 결과로 답하는 모델이 이만큼 맞힙니다.`,
  notRun: '실행 안 함',

  sweeps: {
    title: '설정을 하나씩 바꾸면',
    explain:
      '각 줄은 설정 하나를 바꾸고 나머지는 그대로 둡니다. A와 B는 그 설정과 관련될 때만 다시 학습합니다. 키가 1,000개를 넘으면 A를 더 오래, 25,000개에서는 합성도 더 오래 학습해야 합니다. 각 점의 ‘모든 설정’에 나와 있습니다.',
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
      'A가 키의 절반을, A₂가 나머지 절반을 알기 때문에 비율이 같다면 각 연결이 배우는 키는 절반입니다. A₂를 나중에 더하면 A와의 연결은 그대로 있고, 그 연결은 A의 키만 보았습니다.',
    parts: { first: 'A의 키', second: 'A₂의 키', mixed: '둘의 키를 섞음' },
    axis: { steps: '스텝', share: '키의 비율(퍼센트)', keys: '키' },
    none: '아직 실행하지 않았습니다.',
    paperLine: '논문, 홀드아웃 키',
    describe: (what, points) => `홀드아웃 키 정확도, ${what}: ${points}`,
    describePoint: (x, figure) => `${x}: ${figure}`,
  },

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
