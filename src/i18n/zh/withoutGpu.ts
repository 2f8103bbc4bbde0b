import type { LabWords } from '../en/lab.ts';
import { integer } from '../format.ts';
import { STAGE_NAMES as phase } from '../names.ts';

export const withoutGpu: LabWords['withoutGpu'] = {
  cpu: (adapter) => `${adapter}，在 CPU 上`,
  answers: (adapter) => `答案由你的 CPU 计算（${adapter}）。训练需要 WebGPU。`,
  explain:
    '你仍然可以提问：我们训练好的模型会在你的 CPU 上回答。训练需要 WebGPU，所以教程和实验室改为播放一次真实运行的记录。',
  apart: '查看模型内部需要 WebGPU，而这里无法使用。',
  browsers: '哪些浏览器有 WebGPU，以及如何启用',
  lacking: '这需要 GPU，而你的浏览器没有提供。',
};

export const recording: LabWords['recording'] = {
  title: '一次真实运行的记录',
  provenance: (adapter, date, seed, layout) =>
    `我们于 ${date} 在 ${adapter} 上训练了这些模型，布局“${layout}”，种子 ${seed}。这里的所有数字都是当时测得的，不是现在。`,
  limits: '你可以播放这份记录，但不能更改它。其他设置、检查点和查看内部都需要 WebGPU。',
  recorded: '记录',
  loading: '正在加载记录…',
  failed: '无法加载记录，所以这里没有训练可以给你看。',
  rate: (of) => `${phase[of]} 的播放速度`,
  rates: { 1: '实时', 10: '10 倍', 60: '60 倍' },
  controls: {
    play: (of) => `播放 ${phase[of]} 的训练`,
    playAnew: (of) => `从头播放 ${phase[of]} 的训练`,
    pause: (of) => `暂停播放 ${phase[of]} 的记录`,
    step: (of) => `显示 ${phase[of]} 接下来的损失`,
    reset: (of) => `回到 ${phase[of]} 的开头`,
  },
};

export const slow: LabWords['slow'] = {
  title: '在这里训练很慢',
  software: (adapter) => `你的浏览器没有找到显卡，全部计算都由 CPU 完成（${adapter}），这要慢得多。`,
  measured: (of) => `在此设备上，${phase[of]} 的每一步训练都要花很久。`,
  estimate: (of, minutes) => `按现在的速度，${phase[of]} 大约还需要 ${integer(minutes)} 分钟。`,
  offer: '小型布局训练得更快。我们训练好的模型完全不需要训练。',
  small: '使用小型布局',
  shipped: '使用我们训练好的模型',
  dismiss: '知道了',
};
