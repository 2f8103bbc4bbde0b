import type { Origin } from '../../store/training/origin.ts';
import type { ExperimentWords } from '../en/experiment.ts';
import { STAGE_NAMES as name } from '../names.ts';

export const runs: ExperimentWords['runs'] = {
  title: '运行',
  subtitle: '每次训练都会添加一次运行。改一处，再训练，比一比。',
  empty: '你一开始训练，运行就会列在这里。',
  most: (shown) => `图中最多显示 ${shown} 次运行，这样你才分得清。`,
  kept: (most) => `这个浏览器保存最近 ${most} 次运行，不含权重。`,
  caption: '你的运行和它们的结果',
  shown: '在图中',
  show: (run) => `在图中显示“${run}”`,
  run: '运行',
  present: '正在使用',
  heldOut: '留出键',
  composition: '组合训练键',
  numeric: '数值',
  parameters: '训练的参数',
  steps: '步数',
  seconds: '时间',
  seed: '种子',
  made: '记录',
  on: (adapter, date) => `${date}，在 ${adapter} 上`,
  models: (of) => of.map(([stage, origin]) => `${name[stage]} ${origins[origin]}`).join('，'),
  actions: (run) => `对“${run}”的操作`,
  open: '打开它的设置',
  rename: '重命名',
  remove: '删除',
  newName: (run) => `“${run}”的名称`,
  stage: '显示谁的曲线',
  lossOf: (every) => (every === 1 ? '损失' : `损失，每 ${every} 步的平均`),
  accuracyOn: (suite) => `准确率，${suite}`,
  none: '图中没有显示任何运行。',
  and: (parts) => parts.join('，'),
  more: (count) => `另有 ${count} 处`,
  exitNone: '无早退',
  nullNone: '无空键',
  again: (base, times) => `${base} (${times})`,
};

const origins: Record<Origin['kind'], string> = {
  initial: '未训练',
  trained: '在此训练',
  shipped: '由我们训练',
  file: '来自文件',
  restored: '在此训练',
};
