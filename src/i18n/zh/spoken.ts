import { PAPER_HELD_OUT } from '../../worlds/paper.ts';
import type { LabWords } from '../en/lab.ts';
import { integer, percent } from '../format.ts';
import { STAGE_NAMES as phase } from '../names.ts';
import { statusWords } from './training.ts';

export const spoken: LabWords['spoken'] = (milestone) => {
  switch (milestone.kind) {
    case 'ready':
      return '模型已建好。';
    case 'shipped':
      return '我们训练好的模型已就位。';
    case 'status':
      return `${phase[milestone.phase]}：${statusWords[milestone.status]}。`;
    case 'passed-paper':
      return `第 ${integer(milestone.step)} 步之后，留出键准确率为 ${percent(milestone.accuracy)}，超过了论文的 ${percent(PAPER_HELD_OUT)}。`;
    case 'sampled':
      return `${milestone.count} 个算式中，A⊕B 答对 ${milestone.right} 个。`;
    case 'evaluated':
      return '表格已测完。';
  }
};
