import type { LabWords } from '../en/lab.ts';
import { integer } from '../format.ts';
import { status } from './training.ts';

const lines = (count: number) => `${integer(count)}줄`;

export const data: LabWords['data'] = {
  title: '나만의 키로 학습하기',
  lead: 'A에게 직접 만든 표를 주세요. 한 줄에 키 하나와 정수 하나입니다. A는 그것을 외우고, 합성은 그중 일부 키로 계산하는 법을 배우며, 나머지 키는 여러분이 물어봅니다.',
  stays:
    '표는 이 페이지 안에만 있습니다. 아무것도 전송하지 않고, 링크에도 담기지 않으며, 페이지를 닫으면 사라집니다. 저장하는 체크포인트에는 A가 표에서 배운 것이 들어 있지만, 표 자체는 지문으로만 적힙니다.',
  present: (keys) => `지금의 모델은 직접 넣은 키 ${integer(keys)}개로 만들었습니다.`,
  toLab: '실험실로 가기',
  label: '표',
  placeholder: 'key,integer\nabc,7\nqxt,42\n\n표를 여기에 붙여 넣거나, 입력하거나, 끌어다 놓으세요.',
  long: (name, size) =>
    `${name ?? '붙여 넣은 내용'}, ${integer(Math.ceil(size / 1000))} kB: 너무 길어서 여기서 고칠 수 없습니다. 검사 결과는 아래에 있습니다.`,
  rules:
    '두 열이며, 그 사이는 쉼표, 탭, 세미콜론 또는 공백입니다. 키: a부터 z까지의 글자 1~6개. 대문자는 소문자로 봅니다. 값: 0부터 99까지의 정수. 키는 최대 25,000개입니다.',
  choose: '파일 선택…',
  file: '표가 든 파일',
  example: '예: 화학 원소',
  template: '서식 내려받기',
  templateHeading: ['키', '정수'],
  unreadable: {
    'too-large': (name) =>
      `${name} 파일은 20 MB보다 큽니다. 키 25,000개의 표에는 그만큼 필요하지 않습니다. 아무것도 읽지 않았습니다.`,
    binary: (name) =>
      `${name} 파일은 텍스트가 아닙니다. 스프레드시트에서 표를 CSV로 저장한 다음 그 파일을 선택하세요. 아무것도 읽지 않았습니다.`,
    unread: status.unread,
  },
  checking: '한 줄씩 검사하는 중…',
  usable: (keys) => `키 ${integer(keys)}개를 쓸 수 있습니다.`,
  failing: (count) => `${lines(count)}은 쓸 수 없습니다.`,
  preview: '처음의 키들',
  andMore: (keys) => `그 밖에 ${integer(keys)}개`,
  heading: (line, text) => `${integer(line)}번째 줄은 제목으로 보았습니다: ${text}`,
  empty: (count) => `빈 ${lines(count)}은 건너뛰었습니다.`,
  problems: {
    'line-too-long': '500자보다 긴 줄',
    'one-column': '열이 하나뿐임',
    'many-columns': '열이 둘보다 많음',
    'no-key': '키가 없음',
    'key-characters': '키에 a부터 z가 아닌 문자가 있음',
    'key-too-long': '키가 6글자보다 긺',
    'no-value': '값이 없음',
    'not-an-integer': '값이 정수가 아님',
    'out-of-range': '값이 0보다 작거나 99보다 큼',
    repeated: '앞에 나온 키, 값이 같음',
    contradicted: '앞에 나온 키, 값이 다름. 첫 번째 것을 씁니다',
    'too-many-keys': '25,000개를 넘는 키',
  },
  detail: (problem, detail) => {
    if (detail === '') return '';
    if (problem === 'repeated' || problem === 'contradicted') return `${detail}번째 줄 참조`;
    return problem === 'many-columns' ? `열 ${detail}개` : `“${detail}”`;
  },
  lines,
  more: (count) => `그 밖에 ${lines(count)}이 더 있으며, 파일에 들어 있습니다`,
  columns: { line: '줄', reason: '이유', detail: '자세히', text: '내용' },
  saveBad: (count) => `${lines(count)} 모두 CSV로 저장`,
  use: '이 키로 학습하기',
  share: '합성에 쓰는 비율',
  split: (composed, heldOut) =>
    `합성은 무작위로 뽑은 키 ${integer(composed)}개로 학습합니다. ${integer(heldOut)}개는 홀드아웃이며 A만 배웁니다. 키가 적으면 합성은 그 키 자체 말고는 거의 배우지 못합니다.`,
  tooFew: (least) => `학습할 키와 홀드아웃 키가 있으려면 적어도 ${least}개의 키가 필요합니다.`,
  measured: '키가 더 많을 때의 결과',
  loses: '여기서 학습한 것이 이 키로 바뀌게 됩니다. 남겨 두려면 먼저 실험실에서 체크포인트를 저장하세요.',
  build: '모델 만들기',
  discard: '버리고 모델 만들기',
};
