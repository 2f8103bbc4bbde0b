import { PAPER_HELD_OUT } from '../../worlds/paper.ts';
import type { LabWords } from '../en/lab.ts';
import { integer, percent } from '../format.ts';
import { STAGE_NAMES as phase } from '../names.ts';
import { statusWords } from './training.ts';

export const spoken: LabWords['spoken'] = (milestone) => {
  switch (milestone.kind) {
    case 'ready':
      return '모델을 만들었습니다.';
    case 'shipped':
      return '우리가 학습한 모델을 넣었습니다.';
    case 'status':
      return `${phase[milestone.phase]}: ${statusWords[milestone.status]}.`;
    case 'passed-paper':
      return `${integer(milestone.step)}스텝 후 홀드아웃 정확도가 ${percent(milestone.accuracy)}로, 논문의 ${percent(PAPER_HELD_OUT)}를 넘었습니다.`;
    case 'sampled':
      return `식 ${milestone.count}개 중 A⊕B가 ${milestone.right}개를 맞혔습니다.`;
    case 'evaluated':
      return '표를 측정했습니다.';
  }
};
