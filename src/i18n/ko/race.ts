import type { RaceLinkPart } from '../../race/raceLink.ts';
import type { RaceWords } from '../en/race.ts';
import { integer, weight } from '../format.ts';

const PARTS: Record<RaceLinkPart, string> = {
  adapter: 'GPU 이름',
  rows: '배치의 크기',
  ceiling: 'GPU의 최고 속도',
  A: 'A의 수치',
  B: 'B의 수치',
  AB: 'A⊕B의 수치',
};

export const race: RaceWords = {
  title: 'TensorFlow.js와 경주하기',
  lead: '이 경주는 사용자의 GPU가 초당 몇 학습 스텝을 밟는지 셉니다. 한쪽은 우리 커널로, 한쪽은 TensorFlow.js로 돌립니다. 둘은 같은 배치에서 같은 모델을 한 스텝씩 번갈아, 좁은 모델부터 넓은 모델까지 학습합니다.',
  how: '스텝은 호출부터 GPU가 끝낼 때까지 잽니다. 수치는 다섯 스텝 이상의 중앙값이고, 시간이 모자라면 그때까지 마친 스텝의 중앙값입니다. 경주는 별도의 워커와 GPU 장치에서 돕니다. GPU를 쓰는 다른 작업은 경주를 느리게 하며, 이 페이지가 가려지면 경주가 끝납니다.',
  obstacles: {
    training: '먼저 학습을 일시 정지해 주세요. 학습이 경주와 GPU를 나누어 써서 둘 다 느려집니다.',
    checking:
      '검사가 끝나기를 기다리거나 검사를 멈춰 주세요. 검사가 경주와 GPU를 나누어 써서 둘 다 느려집니다.',
  },
  limit: '시간 제한',
  minutes: (count) => `${integer(count)}분`,
  start: '경주 시작',
  again: '다시 경주하기',
  stop: '경주 멈추기',
  opening: 'GPU의 최고 속도를 재는 중…',
  bar: '경주의 진행',
  place: (model, width) => `너비 ${integer(width)}의 ${model}`,
  building: (place) => `${place} 컴파일 중…`,
  racing: (place) => `${place} 경주 중…`,
  ends: {
    done: '경주가 끝났습니다.',
    overtime: '시간이 다 되었습니다.',
    stopped: '경주를 멈추었습니다.',
    hidden: '이 페이지가 가려져서 경주가 끝났습니다. 브라우저는 가려진 페이지를 느리게 돌립니다.',
    silent: '오랫동안 GPU에서 응답이 없어 페이지가 경주를 끝냈습니다.',
    lost: '경주 도중에 브라우저가 GPU를 회수했습니다. 드라이버가 중단되었거나 재설정된 듯합니다.',
    unavailable: '경주가 사용자의 GPU를 쓸 수 없었습니다.',
  },
  stand: '지금까지의 수치는 유효합니다.',
  noFigures: '아직 수치가 없습니다.',
  failed: (place) => `${place}는 여기서 경주할 수 없었습니다.`,
  adapter: (name) => `${name}에서 잰 수치입니다.`,
  ceiling: (gflops, dispatch, copy) =>
    `가장 빠를 때 행렬 곱은 ${weight(gflops)} GFLOP/s, 빈 디스패치 하나는 ${weight(dispatch)} µs, 복사는 초당 ${weight(copy)} GB입니다.`,
  fewRows: (rows) =>
    `소프트웨어 어댑터이므로 배치는 ${integer(rows)}행뿐입니다. 온전한 배치로는 TensorFlow.js가 한 스텝에 몇 분이 걸립니다.`,
  ours: '우리 커널',
  tfjs: 'TensorFlow.js',
  bound: '한계: 가장 빠른 행렬 곱의 속도로 곱셈만 할 때',
  chart: (model) => `너비에 따른 ${model}의 초당 학습 스텝`,
  width: '너비',
  perSecond: '초당 스텝',
  point: (width, ours, tfjs) => `너비 ${integer(width)}: ${ours} 대 ${tfjs}`,
  noPoints: '수치 없음',
  table: (adapter) => `${adapter}에서 잰 초당 학습 스텝`,
  model: '모델',
  times: 'TensorFlow.js 대비 우리',
  share: '한계 대비 우리',
  link: '이 수치의 링크 복사',
  copied: '복사했습니다.',
  uncopied: '브라우저가 복사를 허용하지 않습니다.',
  shared: '이 수치는 링크에서 왔습니다. 이번 방문에서 잰 것이 아닙니다.',
  unnamed: '링크에 이름이 없는 GPU',
  damaged: (parts) =>
    `링크가 손상되었습니다. 읽을 수 없는 부분: ${parts.map((part) => PARTS[part]).join(', ')}. 온전한 링크를 받거나 직접 경주를 시작해 주세요.`,
  otherVersion: '이 링크는 이 페이지의 다른 버전에서 만들어져 일부가 없을 수 있습니다.',
  nothing: '링크에 수치가 없습니다.',
};
