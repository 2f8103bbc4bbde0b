import type { WorldWords } from '../../worlds/worldWords.ts';
import type { LabWords } from '../en/lab.ts';
import { integer } from '../format.ts';
import { STAGE_NAMES as phase } from '../names.ts';
import { codeRows } from './code.ts';

export const table = (world: WorldWords): LabWords['table'] => ({
  title: '논문의 표 1을 여기서 측정',
  ownTitle: '과제마다 여기서 측정',
  suite: {
    substitution: [`${world.prefix}치환`, `${world.shape} → ${world.shapeInValues}`],
    numeric: ['숫자 산술', '10 + 22 − 24 → 8'],
    composition: [`${world.prefix}산술, 합성 학습 ${world.entry}`, `${world.shape} → 8`],
    heldOut: [`${world.prefix}산술, 홀드아웃 ${world.entry}`, `${world.shape} → 8`],
    ...codeRows,
    words: ['단어별 뜻, 홀드아웃 단어', 'ynbi kx hxkw = → book dog'],
    highTranslation: ['번역, 고자원 언어', 'libro rojo → the red book'],
    highProblems: ['문장제, 고자원 언어', 'Ana tiene 9 libro pierde 2 → 7'],
    englishProblems: ['영어 문장제', 'Ana have 9 book lose 2 → 7'],
    translation: ['번역, 저자원 언어, 홀드아웃 단어', 'ynbi kx hxkw → the red book'],
    problems: ['문장제, 저자원 언어, 홀드아웃 단어', 'ynbi isy iw 9 uvg gx 2 → 7'],
    trainedTranslation: ['번역, 저자원 언어, 합성 학습 단어', 'ynbi kx hxkw → the red book'],
    trainedProblems: ['문장제, 저자원 언어, 합성 학습 단어', 'ynbi isy iw 9 uvg gx 2 → 7'],
  },
  caption: '수치는 정확도(퍼센트)입니다. 답 전체가 맞아야 맞힌 것으로 셉니다.',
  what: '과제',
  ours: '우리',
  paper: '논문',
  unreported: '보고 없음',
  evaluate: '평가',
  evaluating: '평가 중…',
  explain: (count) =>
    `평가를 누르면 페이지가 과제마다 ${world.expression} ${integer(count)}개를 새로 뽑아 세 모델에게 묻습니다.`,
  measured: (count, seed, adapter) =>
    `이 페이지가 ${adapter} 어댑터로 우리 수치를 측정했습니다. 칸마다 ${world.expression} ${integer(count)}개를 시드 ${seed}로 뽑았습니다.`,
  under: (settings, models) => `${settings.join(', ')}. ${models.join('; ')}.`,
  weights: (of, origin, step) => `${phase[of]}: ${origin}, ${step}`,
  outdated: '그 뒤로 가중치가 바뀌었습니다. 현재 가중치를 측정하려면 다시 평가하세요.',
  differs: '논문과 다른 점',
  differences: [
    '논문은 키 25,000개, 값 1~25,000, 피연산자 3~6개, +, −, ×를 씁니다. 여기서는 값이 0부터 99까지이고 +와 −만 있습니다.',
    '논문의 A와 B는 PaLM 2 모델입니다. 여기서는 처음부터 학습한, 매개변수 수십만 개의 트랜스포머입니다.',
    '우리의 A는 다음 토큰을 예측하는 대신 키가 있는 자리에 그 값을 표시합니다. 우리의 B는 결과 옆에 누계도 씁니다.',
    '우리의 교차 어텐션은 인과적이고, 입력을 정규화하며, 가까운 것을 선호하고, 아무것도 보지 않을 수 있으며, 정확히 B와 같은 상태에서 시작합니다. 각 층 쌍은 논문보다 한 간격 앞에서 B로 들어갑니다.',
    '4.1절은 키의 20 %로 만든 치환으로, 3.2절은 그 키들의 산술로 합성을 학습한다고 합니다. 우리는 둘 다 씁니다.',
  ],
});
