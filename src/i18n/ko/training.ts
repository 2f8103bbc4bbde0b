import { phaseOf } from '../../training/stages.ts';
import { PAPER_HELD_OUT } from '../../worlds/paper.ts';
import type { WorldWords } from '../../worlds/worldWords.ts';
import type { LabWords } from '../en/lab.ts';
import { integer, percentage, rate } from '../format.ts';
import { STAGE_NAMES as phase } from '../names.ts';
import { codeSuites } from './code.ts';
import { refusal } from './refusal.ts';

export const statusWords: LabWords['status']['words'] = {
  untrained: '학습 전',
  training: '학습 중',
  paused: '일시 정지',
  finished: '학습 완료',
  stopped: '조기 종료됨',
  diverged: '발산함',
};

export const intro = (world: WorldWords): LabWords['intro'] => ({
  title: '셋을 모두 학습하고, 무너뜨려 보세요.',
  lead: (keys, composed) =>
    `${world.learned(integer(keys))} 둘을 동결하고, 그 사이의 작은 연결만 ${world.entry} ${integer(composed)}개로 학습한 다음, 나머지 ${integer(keys - composed)}개에 대해 물어보세요.`,
});

export const settings = (world: WorldWords): LabWords['settings'] => ({
  open: '설정',
  title: '설정',
  close: '취소',
  apply: '적용',
  discard: '버리고 적용',
  preset: '구성',
  world: '세계',
  presets: { paper: '논문 구성', small: '작고 빠르게', custom: '사용자 지정' },
  presetHint: {
    paper: 'A와 B는 각각 4층이고, A의 두 층마다 B로 가는 연결이 하나 있습니다.',
    small: 'A는 2층, B는 3층이고 연결은 하나입니다. 빨리 돌려 보거나 느린 기기에 알맞습니다.',
  },
  longer: (here, otherwise) =>
    `키가 이만큼 많으면 A가 외우는 데 더 오래 걸립니다. ${integer(otherwise.rows)}행씩 ${integer(otherwise.steps)}스텝이 아니라 ${integer(here.rows)}행씩 ${integer(here.steps)}스텝입니다.`,
  gentler: (rate, decay, composed) =>
    `A의 학습률은 ${rate}, 가중치 감쇠는 ${decay}이고, 합성은 ${integer(composed)}스텝 학습합니다.`,
  randomKeys: '무작위 키로 바꾸기',
  trainLonger: '이만큼의 키에 맞게 A 학습',
  summary: {
    keys: (keys) => `${world.entry} ${integer(keys)}개`,
    ownKeys: (keys) => `직접 넣은 키 ${integer(keys)}개`,
    share: (share) => `${Math.round(100 * share)}\u202f%를 합성에 사용`,
    operands: (operands) => `${world.operands} 최대 ${operands}개`,
    seeds: (seed, entries) => `시드 ${seed}, ${world.entry}의 시드 ${entries}`,
  },
});

export const controls = (world: WorldWords): LabWords['controls'] => ({
  play: (of) => `${phase[of]} 학습`,
  playAnew: (of) => `${phase[of]} 처음부터 학습`,
  pause: (of) => `${phase[of]} 일시 정지`,
  step: (of) => `${phase[of]} 한 스텝`,
  reset: (of) => `${phase[of]} 초기화`,
  speed: (of) => `${phase[of]} 학습 속도`,
  speeds: { 1: '초당 1', 10: '초당 10', full: '최대' },
  progress: (of) => `${phase[of]} 진행 상황`,
  shipped: '우리가 학습한 모델 사용',
  shippedOf: (of) => `우리가 학습한 ${phase[of]} 사용`,
  shippedFor: (of) => `우리가 학습한 ${of.map((one) => phase[one]).join('와 ')} 사용`,
  save: '저장',
  saveOf: (of) => `${phase[of]}의 체크포인트 저장`,
  saveRun: '실행 전체 저장',
  load: '불러오기',
  loadOf: (of) => `${phase[of]}의 체크포인트 불러오기`,
  file: (of) => `${phase[of]}의 체크포인트 파일`,
  stage: '둘 중 어느 것을 표시할지',
  drop: (of) => `${phase[of]}의 체크포인트를 여기에 놓으세요`,
  stopAt: '조기 종료:',
  stopAtUnit: `% (홀드아웃 ${world.entry})에 이르면`,
  stopAtLabel: '학습을 멈출 홀드아웃 정확도, 퍼센트',
});

export const status: LabWords['status'] = {
  words: statusWords,
  listed: (items) => items.join(', '),
  origin: (origin) => {
    switch (origin.kind) {
      case 'initial':
        return '초기 가중치';
      case 'trained':
        return '여기서 학습';
      case 'shipped':
        return '우리가 학습한 모델';
      case 'file':
        return `${origin.name} 파일`;
      case 'restored':
        return '여기서 학습, 복원됨';
    }
  },
  loading: '가중치를 불러오는 중…',
  compiling: (done, total) => `커널 컴파일 중, ${integer(done)}/${integer(total)}`,
  goOn: '계속',
  startOver: '초기화',
  after: (step) => `${integer(step)}스텝 후`,
  step: (step, steps) => `${integer(steps)}스텝 중 ${integer(step)}`,
  steps: (perSecond) => `초당 ${rate(perSecond)}스텝`,
  examples: (perSecond) => `초당 예제 ${integer(perSecond)}개`,
  parameters: (of, count) =>
    phaseOf(of) === 'AB' ? `학습하는 매개변수 ${integer(count)}개` : `매개변수 ${integer(count)}개`,
  blocked: (untrained) =>
    `합성에는 학습된 A와 B가 필요합니다. ${untrained.map((of) => phase[of]).join('와 ')}는 아직 학습하지 않았습니다.`,
  stale:
    '이 합성을 학습한 뒤로 A나 B가 바뀌어, 교차 어텐션이 한 번도 본 적 없는 상태를 읽고 있습니다. 다시 학습하거나 원래의 A와 B를 되돌려 놓으세요.',
  diverged: (step) =>
    `손실이 무한대가 되었습니다. 마지막 정상 스텝인 ${integer(step)}에서 학습을 멈췄습니다. 거기서 계속하거나 초기화하세요.`,
  refused: (reason) => `체크포인트를 거부하고 현재 가중치를 유지했습니다. ${refusal(reason)}`,
  refusal,
  neverTrained: '이 설정에서는 A를 학습하지 않습니다. 초기 가중치를 그대로 둡니다.',
  noPart: '이 설정에서는 A가 A⊕B에 쓰이지 않습니다.',
  replaces: (name, lost) =>
    `${name} 파일에 실행 전체가 들어 있습니다. 이 파일을 열면 여기서 학습한 ${lost.map((of) => phase[of]).join('와 ')}를 잃습니다.`,
  openRun: '실행 열기',
  keepPresent: '지금 것 유지',
  leftOut: (left) =>
    `파일에 ${left.map((of) => phase[of]).join('와 ')}는 들어 있지 않습니다. 학습한 뒤에 A나 B가 바뀌어 더는 서로 맞지 않습니다.`,
  noShipped: '이 구성에는 우리가 학습한 모델이 없습니다. 처음부터 학습하거나 파일을 불러오세요.',
  unread: (name) => `${name}을(를) 읽을 수 없습니다. 파일이 옮겨졌거나 폴더가 아닌지 확인하세요.`,
};

export const charts = (world: WorldWords): LabWords['charts'] => ({
  loss: '손실',
  accuracy: '정확도',
  suite: {
    substitution: '치환',
    numeric: '숫자 산술',
    composition: `합성 학습 ${world.entry}`,
    heldOut: `홀드아웃 ${world.entry}`,
    ...codeSuites,
    words: '읽은 단어',
    highTranslation: '번역, 고자원',
    highProblems: '문장제, 고자원',
    englishProblems: '영어 문장제',
    translation: '번역, 홀드아웃 단어',
    problems: '문장제, 홀드아웃 단어',
    trainedTranslation: '번역, 합성 학습 단어',
    trainedProblems: '문장제, 합성 학습 단어',
  },
  headline: {
    A: { substitution: '맞은 치환' },
    B: { numeric: '맞은 계산' },
    AB: { heldOut: `맞은 홀드아웃 ${world.entry}`, composition: `합성 학습 ${world.entry}` },
  },
  paper: `논문, ${percentage(PAPER_HELD_OUT)}`,
  everyStep: '스텝마다 값 하나.',
  recorded: {
    series: (label) => `${label}, 기록`,
    source: (adapter, date, seed) => `${adapter}, ${date}, 시드 ${seed}`,
    means: (source, steps) => `${source}, ${integer(steps)}스텝 평균`,
    describe: (source) => `지금 측정한 것이 아니라 기록입니다: ${source}.`,
    note: (source) =>
      `파선은 이 가중치를 학습했을 때의 기록입니다(${source}). 점은 방금 여기서 측정한 것입니다.`,
  },
  empty: '아직 곡선이 없습니다',
  describe: (what, of, values) => `${phase[of]}의 ${what}. ${values}`,
  latest: (label, value, step) => `${label}: ${integer(step)}스텝 후 ${value}.`,
  none: '아직 측정하지 않았습니다.',
  atStep: (step) => `스텝 ${integer(step)}`,
  unmeasured: '아직 측정하지 않음',
});

export const cells: LabWords['cells'] = {
  right: '맞음',
  wrong: '틀림',
  unknown: '아직 묻지 않음',
  count: (right, of) => `${integer(of)}개 중 ${integer(right)}개 맞음`,
  countSoFar: (right, measured, of) =>
    `${integer(right)}개 맞음, ${integer(of)}개 중 ${integer(measured)}개 질문함`,
};

export const keyMap = (world: WorldWords): LabWords['keyMap'] => ({
  title: (keys) => (keys === 0 ? `모든 ${world.entry}` : `모든 ${world.entry} ${integer(keys)}개`),
  subtitle: {
    A: `칸마다 ${world.entry} 하나. 켜진 칸: A가 그 ${world.value}을 맞게 읽었습니다.`,
    B: `칸마다 ${world.entry} 하나. B는 ${world.entry}를 본 적이 없어 켜진 칸이 없습니다.`,
    AB: `칸마다 ${world.entry} 하나. 켜진 칸: A⊕B가 그 ${world.entry}가 든 ${world.task}을 맞혔습니다.`,
  },
  show: '누구의 답을 표시할지',
  label: (of) =>
    `${phase[of]}가 답한 모든 ${world.entry}의 지도. 방향키로 ${world.entry} 사이를 옮겨 다닙니다.`,
  composition: `합성 학습 ${world.entry}`,
  heldOut: `홀드아웃 ${world.entry}`,
  compositionKey: `합성 학습 ${world.entry}`,
  heldOutKey: `홀드아웃 ${world.entry}`,
  after: (answer, step) => `${integer(step)}스텝 뒤 ${answer}`,
  notAsked: `아직 물은 ${world.entry}가 없습니다.`,
  asked: (first, last) =>
    first === last
      ? `모두 ${integer(last)}스텝 뒤에 물었습니다.`
      : `${integer(first)}~${integer(last)}스텝 뒤에 몇 개씩 나누어 물었습니다.`,
  cell: (key, value) => `${key} = ${value}`,
  empty: `모델을 만들고 나면 ${world.entry}가 여기에 나타납니다.`,
});
