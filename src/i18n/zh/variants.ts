import { worldWords } from '../../worlds/registry.ts';
import type { WorldWords } from '../../worlds/worldWords.ts';
import type { LabWords } from '../en/lab.ts';

export const variant: LabWords['variant'] = {
  calm: 'CALM',
  vanillaA: '学过其他键的 A',
  randomA: '随机的 A',
  encoder: 'A 作编码器',
  lora: 'B 加 LoRA',
  fineTuned: '微调 B',
  furtherTrained: '继续训练 B',
};

export const augmenting: LabWords['augmenting'] = {
  one: '一个增强模型',
  together: '两个增强模型，一起组合',
  later: '两个增强模型，第二个后来加入',
};

export const variantIs = (world: WorldWords): LabWords['variantIs'] => ({
  calm: '这是论文的组合：从 B 的层到 A 的层的交叉注意力。其余全部冻结。',
  vanillaA: `组合相同，但 A 记住的是别的${world.entry}。如果这样也行，A 的知识就无关紧要了。`,
  randomA: '组合相同，但 A 从未训练过。能学习的只有新加的参数。',
  encoder: 'A 只读提示。它不读已经答出的部分。',
  lora: `没有 A。B 上的低秩适配器用差不多数量的参数学同样的${world.task}。`,
  fineTuned: `没有 A。整个 B 学习组合训练${world.entry}的${world.task}。看看它忘了多少。`,
  furtherTrained: `没有 A。整个 B 学习 A 的${world.entry}和这些${world.task}，就像所有数据属于同一个主人。`,
});

export const augmentingIs = (world: WorldWords): LabWords['augmentingIs'] => ({
  one: `一个 A 认识所有的${world.entry}。`,
  together: `A 认识一半的${world.entry}，A₂ 认识另一半。一次训练把两者都连到 B。`,
  later: `A 认识一半的${world.entry}，A₂ 认识另一半。之后的一次训练连上 A₂，与 A 的连接保持不变。`,
});

export const { worldName, worldIs } = worldWords('zh');
