import type { byHeart as English } from '../en/published.ts';
import { percent } from '../format.ts';

export const byHeart: typeof English = {
  title: '키를 외운 것은 아닐까요?',
  answer: ({ seen, unseen, spelling }) =>
    `아닙니다. A⊕B는 연결의 학습에 쓴 키로 된 식을 ${percent(seen)} 맞히고, 연결이 한 번도 보지 못한 키로 된 식을 ${percent(unseen)} 맞힙니다.${
      spelling === null
        ? ''
        : ` 외우기는 이렇게 보이지 않습니다. A가 키를 어떻게 적는지만 읽는 연결은 학습에 쓴 키에서 ${percent(spelling.seen)}, 나머지 키에서 ${percent(spelling.unseen)}를 맞힙니다.`
    }`,
  source: (seeds, layout) =>
    `공개된 실행, 구성 ‘${layout}’, 시드 ${seeds}개의 평균입니다. 각 실행은 결과 페이지에 있습니다.`,
};
