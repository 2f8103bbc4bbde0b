import type { KnownEntries } from '../../training/refusal.ts';
import { wordsOf } from '../../worlds/registry.ts';
import type { LabWords } from '../en/lab.ts';
import { integer } from '../format.ts';
import { STAGE_NAMES as name } from '../names.ts';
import { augmenting, variant, worldName } from './variants.ts';

function keys({ kind, count, highest, seed, table, others, part, seen }: KnownEntries): string {
  const { entry, value } = wordsOf(kind, 'zh');
  const all = table
    ? `自有表格 ${short(table)}（种子 ${seed}）的 ${integer(count)} 个${entry}`
    : `种子 ${seed} 的 ${integer(count)} 个${entry}${highest === undefined ? '' : `（${value}到 ${highest}）`}`;
  const which = {
    all,
    first: `${all}中的第 1、3、5……个`,
    second: `${all}中的第 2、4、6……个`,
    composition: `${all}中的 ${integer(seen)} 个`,
  }[part];
  return others ? `${which}以外的${entry}` : which;
}

/** As much of a fingerprint as a person compares. */
const short = (fingerprint: string): string => fingerprint.slice(0, 8);

export const refusal: LabWords['status']['refusal'] = (reason) => {
  switch (reason.kind) {
    case 'damaged':
      return '这不是 safetensors 文件，或者文件已损坏。';
    case 'twice':
      return `它的文件头两次写到 ${reason.parameter}，无从知道指的是哪一个。`;
    case 'misplaced':
      return `它的文件头关于 ${reason.parameter} 的说明有误：位置、类型或形状与文件不符。`;
    case 'trailing':
      return '最后一个参数之后还有不属于任何参数的内容。';
    case 'weightless':
      return '里面的运行没有任何权重。';
    case 'altered':
      return `其中 ${name[reason.stage]} 的权重与保存时不同：它们被改动过。`;
    case 'foreign':
      return '它不是 CALM Lab 保存的，无从知道它学的是什么。';
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
    case 'stage':
      return `它存的是 ${name[reason.found]} 的权重，不是 ${name[reason.present]} 的。`;
    case 'world':
      return `它来自另一个世界：${worldName[reason.found]}，而这里是${worldName[reason.present]}。`;
    case 'operands':
      return `它用于最多 ${reason.found} 个操作数的算式，而不是 ${reason.present} 个。`;
    case 'keys':
      return `它认识的是另外的：${keys(reason.found)}，而现在需要的是${keys(reason.present)}。`;
    case 'untrained':
      return `按现有设置，${name[reason.stage]} 不训练，因此不接受权重。`;
    case 'variant':
      return `它是另一种 A⊕B（${variant[reason.found.variant]}，${augmenting[reason.found.augmenting]}），而现有的是（${variant[reason.present.variant]}，${augmenting[reason.present.augmenting]}）。请选用制作它时的设置。`;
    case 'other-model': {
      const { wanted, present } = reason;
      const here = wanted && present ? `，而现有的是 ${short(present)}` : '';
      const which = wanted ? `它需要指纹为 ${short(wanted)} 的那个${here}。` : '';
      return `它是和另一个 ${name[reason.model]} 一起训练的。${which}请先载入那个 ${name[reason.model]}。`;
    }
  }
};
