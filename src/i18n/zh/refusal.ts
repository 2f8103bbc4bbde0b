import type { LabWords } from '../en/lab.ts';
import { integer } from '../format.ts';
import { PHASE_NAMES as phase } from '../names.ts';

export const refusal: LabWords['status']['refusal'] = (reason) => {
  switch (reason.kind) {
    case 'damaged':
      return '这不是 safetensors 文件，或者文件已损坏。';
    case 'foreign':
      return '它不是 CALM Lab 保存的，无从知道它学的是哪些键。';
    case 'unreadable':
      return '它的自述无法读取，可能来自别的版本。';
    case 'lacking':
      return `它没有 ${reason.parameter}：它属于另一种形状的模型。`;
    case 'surplus':
      return `它含有现有模型没有的参数，例如 ${reason.parameter}。`;
    case 'cut-short':
      return `文件不完整：${reason.parameter} 缺了一部分。`;
    case 'not-finite':
      return `它的 ${reason.parameter} 含有非有限的值。`;
    case 'shape':
      return `它的 ${reason.parameter} 是 ${reason.found}，现有模型的是 ${reason.present}。请选用制作它时的设置。`;
    case 'phase':
      return `它存的是 ${phase[reason.found]} 的权重，不是 ${phase[reason.present]} 的。`;
    case 'operands':
      return `它用于最多 ${reason.found} 个操作数的算式，而不是 ${reason.present} 个。`;
    case 'keys':
      return `它认识的是另外的键：种子 ${reason.found.seed} 的 ${integer(reason.found.keys)} 个键，而现有的是种子 ${reason.present.seed} 的 ${integer(reason.present.keys)} 个键。`;
    case 'other-model':
      return `这个组合是和另一个 ${reason.model} 一起训练的。请先载入那个 ${reason.model}。`;
  }
};
