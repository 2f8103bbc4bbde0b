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
