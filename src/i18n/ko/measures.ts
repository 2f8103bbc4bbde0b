import type { WorldWords } from '../../worlds/worldWords.ts';
import type { LabWords } from '../en/lab.ts';
import { integer } from '../format.ts';

const PARTS: Record<string, string> = {
  embedding: '임베딩',
  tens: '십의 자리 임베딩',
  units: '일의 자리 임베딩',
  position: '위치',
  norm: '마지막 게인',
  output: '출력',
  attentionNorm: '어텐션 앞의 게인',
  queryKeyValue: '쿼리, 키, 값',
  attentionOutput: '어텐션 출력',
  mlpNorm: 'MLP 앞의 게인',
  mlpInput: 'MLP 입력',
  mlpOutput: 'MLP 출력',
  augmentingNorm: 'A 상태의 게인',
  anchorNorm: 'B 상태의 게인',
  projection: 'f_proj',
  query: 'W_Q',
  keyValue: 'W_K, W_V',
};
const partOfPair = (part: string) => (part === 'output' ? 'W_O' : (PARTS[part] ?? part));

const parameter: LabWords['measures']['parameter'] = (name) => {
  switch (name.kind) {
    case 'block':
      return [`블록 ${name.layer + 1}`, ...(name.part === null ? [] : [PARTS[name.part] ?? name.part])].join(
        ': ',
      );
    case 'pair':
      return `${name.augmenting === 0 ? '' : 'A₂, '}층 쌍 ${name.pair + 1}: ${partOfPair(name.part)}`;
    case 'other':
      return PARTS[name.part] ?? name.part;
  }
};

export const measures = (world: WorldWords): LabWords['measures'] => ({
  menu: (figure) => `${figure}: 표와 파일`,
  asTable: '표로 보기',
  saveAs: (format) => `${format}로 저장`,
  undrawn: '이 브라우저는 그림을 PNG로 바꾸지 못했습니다. SVG에 같은 내용이 담깁니다.',
  step: '스텝',
  thinned: (stride, points) =>
    `표는 ${integer(stride)}스텝마다 한 줄을 보여 줍니다. CSV 파일에는 점 ${integer(points)}개가 모두 들어 있습니다.`,

  key: world.entry,
  value: world.value,
  kind: `${world.entry}의 종류`,

  title: '가중치와 그래디언트',
  explain: '학습하는 동안 얼마나 큰지 보고, 어떤 행렬이든 지도로 볼 수 있습니다.',
  whose: '가중치를 볼 모델',
  norms: { weights: '가중치의 노름', gradient: '그래디언트의 노름' },
  describeNorms: (norm, model) => `${model}의 층별 ${norm}, 로그 축.`,
  layers: '층',
  noNorms: (model) => `페이지는 ${model}를 학습하는 동안 노름을 측정합니다.`,
  noNormsWithoutGpu: '페이지는 모델을 학습하는 동안 노름을 측정하며, 학습에는 WebGPU가 필요합니다.',
  parameter,
  matrix: '행렬',
  chooseMatrix: '표시할 행렬',
  reading: '읽는 중…',
  noMatrix: '모델을 만들고 나면 행렬이 여기에 나타납니다.',
  mapLabel: (matrix) => `${matrix}의 지도. 방향키로 값 사이를 옮겨 다닙니다.`,
  cell: (row, column) => `${row + 1}행 ${column + 1}열`,
  entry: (column) => `${column + 1}번째 항`,
  scale: (limit) => `색은 −${limit}(보라)에서 0을 지나 ${limit}(주황)까지`,
  clipped: '색 척도는 값의 99.5 %를 담습니다. 벗어난 몇 개는 양 끝의 색으로 나타납니다.',
  size: '크기',
  norm: '노름',
  least: '최솟값',
  most: '최댓값',
  zeros: '0의 비율',
});
