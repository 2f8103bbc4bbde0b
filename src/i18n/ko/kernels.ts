import type { KernelsWords } from '../en/kernels.ts';
import { integer } from '../format.ts';
import { STAGE_NAMES as stage } from '../names.ts';
import { check } from './check.ts';
import { race } from './race.ts';

export const kernels: KernelsWords = {
  title: '커널 하나하나로 보는 학습 스텝',
  lead: '이 페이지들의 모든 학습은 우리가 작성한 몇 가지 WebGPU 커널에서 일어납니다. 이 페이지는 학습 스텝 하나를 뜯어서 무엇이 어떤 순서로 도는지, 그리고 코드를 보여 줍니다.',
  whose: '학습 스텝을 볼 모델',
  step: (of, dispatches, distinct) =>
    `지금 설정에서 ${stage[of]}의 한 스텝은 서로 다른 커널 ${integer(distinct)}개의 디스패치 ${integer(dispatches)}번이며, 명령 버퍼 하나에 담겨 한 번에 제출됩니다.`,
  replayed:
    '페이지는 커널을 한 번만 컴파일하고 매 스텝 그대로 다시 실행합니다. 스텝은 메모리를 할당하지도, 무엇을 결정하지도 않습니다. 밖에서 오는 것은 새 배치와 학습률뿐입니다.',
  compiling: '이 스텝의 커널을 컴파일하는 중…',

  strip: '스텝의 모든 디스패치',
  stripHint: '디스패치마다 한 칸, 순서대로입니다. 기호가 같으면 같은 계열의 커널이 돕니다.',
  stripLabel: '스텝의 모든 디스패치. 방향키로 움직입니다. 왼쪽과 오른쪽은 한 칸씩, 위와 아래는 한 부분씩.',
  parts: { forward: '순전파', loss: '손실', backward: '역전파', update: '클리핑과 갱신' },
  part: (name, dispatches) => `${name}: 디스패치 ${integer(dispatches)}번`,
  families: {
    embedding: '임베딩',
    linear: '행렬 곱',
    attention: '어텐션',
    rmsNorm: 'RMS 정규화',
    swiglu: 'SwiGLU 게이트',
    crossEntropy: '교차 엔트로피',
    accumulate: '그래디언트 합',
    optimiser: '가중치 갱신',
    norms: '가중치의 노름',
    patch: '상태 바꿔 넣기',
  },
  dispatch: (number, of) => `디스패치 ${integer(of)}번 중 ${integer(number)}번째`,
  groups: (grid, group, threads) =>
    `스레드 ${group}개짜리 워크그룹 ${grid}개, 스레드는 모두 ${integer(threads)}개`,
  runs: (count) => `이 커널은 스텝에서 ${integer(count)}번 돕니다.`,
  reads: '읽기',
  writes: '쓰기',
  toSource: '소스 코드 보기',

  measure: '측정',
  measureAgain: '다시 측정',
  measuring: '측정하는 중…',
  measured: (adapter) =>
    `너비는 ${adapter}에서 스텝 시간 가운데 차지하는 몫으로, 어댑터 자체의 시계로 다섯 차례 재어 얻은 중앙값입니다. 재는 동안 디스패치마다 패스를 따로 두고 학습률은 0으로 하며, 가중치는 모두 되돌려 놓습니다.`,
  share: (percent) => `시간의 ${percent}`,
  noClock:
    '각각 시간을 얼마나 차지하는지는 여기서 잴 수 없습니다. 이 어댑터에는 디스패치 하나를 잴 시계(timestamp-query)가 없습니다.',

  table: '커널',
  tableHint:
    '모두 컴파일된 그대로입니다. 템플릿에 크기를 채우고 반복문을 펼쳤습니다. 첫 몇 줄에 무엇을 계산하는지 적혀 있습니다.',
  kernel: '커널',
  perStep: '스텝당 실행',
  shareHead: '시간의 몫',
  source: '소스 코드',
  show: (name) => `${name}의 소스 코드`,
  copy: '복사',
  copied: '복사했습니다.',
  uncopied: '브라우저가 복사를 허용하지 않습니다. 대신 글자를 선택해 주세요.',

  missing:
    '여기에는 뜯어볼 스텝이 없습니다. 스텝은 GPU가 있어야 만들어집니다. 아래는 크기를 채우고 반복문을 펼치기 전, 작성된 그대로의 커널입니다.',
  templates: '작성된 그대로의 커널',
  templatesHint:
    '간단한 템플릿을 곁들인 WGSL입니다. #for는 반복문을 펼치고, #if는 줄을 빼며, ${…}에는 값이 들어갑니다. 첫 몇 줄에 무엇을 계산하는지 적혀 있습니다.',

  check,
  race,
};
