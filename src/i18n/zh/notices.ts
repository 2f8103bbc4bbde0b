import type { LabWords } from '../en/lab.ts';
import { integer, rate } from '../format.ts';
import { STAGE_NAMES as phase } from '../names.ts';

export const device: LabWords['device'] = {
  software: (adapter) => `${adapter}（软件适配器）`,
  training: (of, perSecond) => `${phase[of]} 训练中，${rate(perSecond)} 步/秒`,
};

export const unavailable: LabWords['unavailable'] = {
  title: {
    'no-webgpu': '此浏览器没有 WebGPU',
    'no-adapter': 'WebGPU 找不到图形适配器',
    'no-device': '图形适配器没有给出设备',
    'out-of-memory': '显存已满',
    lost: '与 GPU 的连接断开了',
  },
  explain: {
    'no-webgpu':
      '训练和提问都在 WebGPU 内核中运行，所以下面的控件暂不可用。你可以继续阅读；想亲自试试，请用下列浏览器之一打开此页。',
    'no-adapter': '浏览器支持 WebGPU，但没有提供适配器。通常是驱动程序过旧或被列入黑名单；启用的办法见下。',
    'no-device': '可能有别的程序占用了 GPU，或者驱动程序拒绝了请求。请关闭其他占用 GPU 的页面，再试一次。',
    'out-of-memory': '模型放不下。请在设置中选择小型布局或更少的键，或关闭其他占用 GPU 的页面，再试一次。',
    lost: '驱动程序被重置，或者机器休眠过。训练停下时的权重已留有副本，会重新放回。',
  },
  browsers: [
    ['Chrome 或 Edge，桌面版', '113 或更新'],
    ['Android 版 Chrome', '121 或更新'],
    ['Safari', '26 或更新'],
    ['Windows 版 Firefox', '141 或更新'],
    ['macOS 版 Firefox', '145 或更新'],
  ],
  switchOn:
    '在 Linux 版 Chrome 上，或 WebGPU 被关闭时：打开 chrome://flags/#enable-unsafe-webgpu，将其启用（在 Linux 上还要启用“Vulkan”），然后重启浏览器。',
  insecure: '此地址不安全，而浏览器只在 https 和 localhost 上提供 WebGPU。请在那样的地址打开此页。',
  retry: '重试',
  details: (message) => `浏览器的说明：${message}`,
};

export const building: LabWords['building'] = {
  connecting: '正在寻找 GPU…',
  label: '正在构建模型',
  progress: (done, total) => `正在构建 GPU 内核，${integer(done)} / ${integer(total)}`,
};

export const failure: LabWords['failure'] = {
  title: '出错了',
  memory: '这些设置下的模型和批次超出了 GPU 分给此页的内存。请选择小一些的设置。',
  table: '这些设置属于你自己的一张表格，它已不在此页中。请重新放入；这里训练好的东西保持不变。',
  dismiss: '知道了',
};
