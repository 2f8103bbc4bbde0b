import type { LabWords } from '../en/lab.ts';
import { integer, percent } from '../format.ts';
import { status } from './training.ts';

const lines = (count: number) => `${integer(count)}줄`;

export const data: LabWords['data'] = {
  title: '나만의 키로 학습하기',
  lead: 'A에게 키와 정수로 된 표를 주세요. A는 표를 외웁니다. B로 가는 연결은 그중 일부 키로 배우고, 나머지 키는 여러분이 물어봅니다.',
  stays:
    '표는 이 페이지 안에만 있고, 닫으면 사라집니다. 실험실의 ‘실행’에서 저장을 고르면 남습니다. 저장하는 체크포인트에는 A가 배운 것과 표의 지문이 들어 있습니다.',
  present: (keys) => `지금의 모델은 직접 넣은 키 ${integer(keys)}개로 만들었습니다.`,
  toLab: '실험실로 가기',
  label: '표',
  placeholder: 'key,integer\nabc,7\nqxt,42\n\n표를 여기에 붙여 넣거나, 입력하거나, 끌어다 놓으세요.',
  pasted: '붙여 넣은 내용',
  long: (name, size) =>
    `${name}, ${integer(Math.ceil(size / 1000))} kB: 너무 길어서 여기서 고칠 수 없습니다. 검사 결과는 아래에 있습니다.`,
  rules:
    '키와 값을 열로 적고, 사이를 쉼표, 탭, 세미콜론, 세로줄, 등호 또는 공백으로 나누세요. 키는 a부터 z까지의 글자 1~6개이고, 대문자는 소문자로 봅니다. 값은 0부터 99까지의 정수입니다. 키는 최대 25,000개까지 쓸 수 있습니다.',
  choose: '파일 선택…',
  file: '표가 든 파일',
  example: '예: 내선 전화번호부',
  template: '서식 내려받기',
  templateHeading: ['키', '정수'],
  unreadable: {
    'too-large': (name) =>
      `${name}: 20 MB보다 큽니다. 키 25,000개의 표에는 그만큼 필요하지 않습니다. 페이지는 아무것도 읽지 않았습니다.`,
    'too-many-lines': (name) =>
      `${name}: 200,000줄보다 많습니다. 키 25,000개의 표에는 그만큼 필요하지 않습니다. 페이지는 아무것도 읽지 않았습니다.`,
    binary: (name) =>
      `${name} 파일은 텍스트가 아닙니다. 스프레드시트에서 표를 CSV로 저장한 다음 그 파일을 선택하세요. 페이지는 아무것도 읽지 않았습니다.`,
    unread: status.unread,
  },
  checking: '한 줄씩 검사하는 중…',
  usable: (keys) => `키 ${integer(keys)}개를 쓸 수 있습니다.`,
  failing: (count) => `${lines(count)}은 쓸 수 없습니다.`,
  preview: '처음의 키들',
  andMore: (keys) => `그 밖에 ${integer(keys)}개`,
  heading: (line, text) => `페이지는 ${integer(line)}번째 줄을 제목으로 봅니다: ${text}`,
  passedOver: (count) => `페이지는 주석, 구분선 또는 구분 기호 안내가 있는 ${lines(count)}을 지나칩니다.`,
  delimiters: {
    '\t': '탭',
    ';': '세미콜론',
    ',': '쉼표',
    '|': '세로줄',
    '=': '등호',
    ':': '콜론',
    ' ': '공백',
  },
  column: (at, name) => (name === '' ? `${at}번째 열` : `${at}번째 열(${name})`),
  howRead: (delimiter, key, value) =>
    `페이지는 키를 ${key}에서, 값을 ${value}에서 읽습니다. 열 사이의 구분 기호는 ${delimiter}입니다.`,
  othersLeftOut: '다른 열은 쓰지 않습니다.',
  converted: (written, value) => `페이지는 “${written}”을(를) ${value}(으)로 읽습니다.`,
  severalReadings: '이 표는 여러 가지로 읽을 수 있습니다. 어느 열이 키와 값입니까?',
  otherReadings: '다른 열을 키와 값으로 고를 수도 있습니다.',
  empty: (count) => `페이지는 빈 ${lines(count)}을 건너뜁니다.`,
  problems: {
    'line-too-long': '500자보다 긴 줄',
    'one-column': '열이 하나뿐임',
    'many-columns': '다른 줄보다 열이 많음',
    'no-key': '키가 없음',
    'key-characters': '키에 a부터 z가 아닌 문자가 있음',
    'key-too-long': '키가 6글자보다 긺',
    'no-value': '값이 없음',
    'not-an-integer': '값이 정수가 아님',
    'two-numbers': '소수일 수도 있고 천 단위 수일 수도 있는 값',
    'out-of-range': '값이 0보다 작거나 99보다 큼',
    repeated: '앞에 나온 키, 값이 같음',
    contradicted: '앞에 나온 키, 값이 다름. 첫 번째 것을 씁니다',
    'too-many-keys': '25,000개를 넘는 키',
  },
  detail: (problem, detail) => {
    if (detail === '') return '';
    if (problem === 'repeated' || problem === 'contradicted') return `${detail}번째 줄 참조`;
    if (problem === 'many-columns') return `열 ${detail}개`;
    if (detail === ' ') return '공백';
    return detail === 'U+000A' ? '줄 바꿈' : `“${detail}”`;
  },
  lines,
  more: (count) => `파일에는 ${lines(count)}이 더 있습니다`,
  columns: { line: '줄', reason: '이유', detail: '자세히', text: '내용' },
  saveBad: (count) => `${lines(count)} 모두 CSV로 저장`,
  use: '이 키로 학습하기',
  share: '연결 학습에 쓰는 키',
  split: (composed, heldOut) =>
    `합성은 무작위로 뽑은 키 ${integer(composed)}개로 학습합니다. 나머지 ${integer(heldOut)}개는 홀드아웃이며 A만 배웁니다.`,
  expected: ({ keys, heldOut }) =>
    `키 ${integer(keys)}개로 학습한 공개된 실행은 홀드아웃 키로 된 식을 ${percent(heldOut.mean)} 맞혔습니다(작은 구성, 무작위 키 1,000개, 시드 ${heldOut.count}개).`,
  tooFew: (least) => `학습할 키와 홀드아웃 키가 있으려면 적어도 ${least}개의 키가 필요합니다.`,
  measured: '키가 더 많을 때의 결과 보기',
  loses:
    '이 키들이 여러분이 학습한 것을 대신하게 됩니다. 남겨 두려면 먼저 실험실에서 체크포인트를 저장하세요.',
  build: '모델 만들기',
  discard: '버리고 모델 만들기',
};
