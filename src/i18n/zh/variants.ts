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

export const variantIs: LabWords['variantIs'] = {
  calm: '论文的组合：从 B 的层到 A 的层的交叉注意力，其余全部冻结。',
  vanillaA: '同样的组合，但 A 记住的是别的键。如果这样也行，那 A 的知识就无关紧要了。',
  randomA: '同样的组合，但 A 从未训练过：能学的只有新加的参数。',
  encoder: 'A 只读提示，不读已经答出的部分。',
  lora: '完全没有 A：B 上的低秩适配器学同样的算式，训练的参数大约一样多。',
  fineTuned: '完全没有 A：用组合训练键的算式训练整个 B。看看它忘了什么。',
  furtherTrained: '完全没有 A：用 A 的键和这些算式一起训练整个 B，就像数据从未分开过。',
};

export const augmentingIs: LabWords['augmentingIs'] = {
  one: '一个 A 认识所有的键。',
  together: '键交替分给 A 和 A₂，各认识一半；两者在一次训练中与 B 相连。',
  later: '键交替分给 A 和 A₂，各认识一半；A₂ 后来才连上，与 A 的连接保持不变。',
};
