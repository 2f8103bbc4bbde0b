import type { LabWords } from '../en/lab.ts';
import { integer, rate } from '../format.ts';
import { STAGE_NAMES as phase } from '../names.ts';

export const device: LabWords['device'] = {
  software: (adapter) => `${adapter}（软件适配器）`,
  training: (of, perSecond) => `正在训练 ${phase[of]}，${rate(perSecond)} 步/秒`,
};

export const unavailable: LabWords['unavailable'] = {
  title: {
    'no-webgpu': '此浏览器没有 WebGPU',
    'no-adapter': 'WebGPU 没有找到显卡',
    'no-device': '显卡现在不可用',
    'not-started': 'GPU 没能准备好',
    'out-of-memory': '显存已满',
    lost: '与 GPU 的连接断开了',
  },
  explain: {
    'no-webgpu':
      'CALM Lab 用 WebGPU 运行模型，所以下面的控件已停用。你仍然可以阅读全部内容。想亲自试试，请用下列浏览器之一打开此页。',
    'no-adapter':
      '你的浏览器支持 WebGPU，但没有找到可以使用的显卡。通常是驱动程序过旧，或者被浏览器禁用了。启用的办法见下。',
    'no-device': '可能有别的程序正在使用 GPU，或者驱动程序拒绝了请求。请关闭其他使用 GPU 的页面，再试一次。',
    'not-started':
      '此页既没能在你的 GPU 上，也没能在你的 CPU 上准备好模型。可能是网络出了故障，或者被浏览器的扩展程序拦截了。你仍然可以阅读全部内容。请重试，或者重新加载页面。',
    'out-of-memory':
      '显存放不下这些模型。请在设置中选择小型布局或更少的键，或者关闭其他使用 GPU 的页面，然后再试一次。',
    lost: 'GPU 连续断开了几次。你训练的模型都还在。可以再试一次，也可以改由 CPU 回答：这样可以提问，但不能训练。',
  },
  browsers: [
    ['Chrome 或 Edge，桌面版', '113 或更新'],
    ['Android 版 Chrome', '121 或更新'],
    ['Safari', '26 或更新'],
    ['Windows 版 Firefox', '141 或更新'],
    ['macOS 版 Firefox', '145 或更新'],
  ],
  switchOn:
    '要在 Chrome 中启用 WebGPU，请打开 chrome://flags/#enable-unsafe-webgpu 并将其启用。在 Linux 上还要启用“Vulkan”。然后重启浏览器。',
  insecure: '此地址不安全。浏览器只在 https 和 localhost 上提供 WebGPU，请在这样的地址打开此页。',
  retry: '重试',
  recovering: '与 GPU 的连接断开了。页面会自动重新连接；进行中的训练从上次保存的那一步继续。',
  onCpu: '改由 CPU 回答',
};

export const restored: LabWords['restored'] = {
  back: (date) => `你的运行已恢复到 ${date} 的状态。`,
  goesOn: (of) => `${phase[of]} 继续训练。`,
  anew: '重新开始',
  dismiss: '知道了',
};

export const building: LabWords['building'] = {
  connecting: '正在寻找你的 GPU…',
  late: '这比平常要久。如果你的 GPU 一分钟内没有回应，就由你的 CPU 来回答。',
  label: '正在准备模型',
  progress: (done, total) => `正在准备 GPU 内核，${integer(done)} / ${integer(total)}`,
};

export const failure: LabWords['failure'] = {
  title: '出错了',
  memory: '这些设置需要的内存超过了 GPU 分给此页的。请选择小一些的模型或批次。',
  table: '这些设置属于你自己的表格，而它已不在此页中。请重新添加这张表格。你在这里训练的一切都保持不变。',
  'open-elsewhere':
    '这次运行保存的模型正在另一个标签页中打开，或者已为腾出空间而删除。请关闭那个标签页，再试一次。',
  'not-finite': '有一个模型的权重过大，它的回答已经不是数字了。请从头训练它，或者加载别的权重。',
  unexpected: '模型计算时发生了意外情况。你可以再试一次。',
  dismiss: '知道了',
};

export const update: LabWords['update'] = {
  title: '本页面有新版本了。',
  kept: '你训练的模型会保留。',
  paused: '训练会暂停，加载后从同一步继续。',
  lost: '你的模型无法保存在这里，加载后会丢失。请先保存它们的检查点。',
  load: '加载新版本',
  pauseAndLoad: '暂停训练并加载',
  later: '以后再说',
};
