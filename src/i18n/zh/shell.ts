import type { ShellWords } from '../en/shell.ts';

export const shell: ShellWords = {
  name: 'CALM Lab',
  role: { A: '增强模型', B: '锚模型', AB: '组合' },
  knows: {
    A: '知道每个键代表的数',
    B: '会做加减法',
    AB: 'A 和 B 均冻结，中间以交叉注意力相连',
  },

  header: {
    home: 'CALM Lab 首页',
    pages: '页面',
    theme: '深色主题',
    language: '语言',
    skip: '跳到正文',
  },

  pages: {
    tutorial: '教程',
    compare: '对比',
    lab: '实验室',
    results: '结果',
    data: '自己的键',
    kernels: '内核',
  },
  title: (page) => `${page} · CALM Lab`,
  loading: '加载中…',

  landing: {
    documentTitle: 'CALM Lab：在浏览器中训练两个微型 Transformer 及其组合',
    title: ['两个模型都做不到，', '组合起来就能做到。'],
    lead: '模型 A 熟记一千个生造的词（称为“键”）所对应的数，模型 B 会做加减法。两个模型都冻结，中间一个小小的交叉注意力只用五分之一的键训练，便能用其余所有的键来计算。',
    ways: '接下来',
    tutorial: '跟着教程走',
    tutorialHint: '八个步骤，亲手训练三个模型，看清其中的道理。',
    lab: '亲手训练',
    labHint: '在你自己的 GPU 上，从零训练这三个模型。',
  },

  notFound: {
    title: '没有这个页面',
    explain: (address) => `“${address}”没有对应的页面。你要找的也许在这里：`,
    home: '首页',
  },

  shortcuts: {
    title: '键盘快捷键',
    open: '键盘快捷键',
    close: '关闭',
    enabled: '启用单键快捷键',
    key: '按键',
    action: '作用',
    actions: {
      help: '打开此表',
      home: '前往首页',
      tutorial: '前往教程',
      next: '教程的下一步',
      back: '教程的上一步',
      compare: '前往对比页',
      lab: '前往实验室',
      theme: '切换浅色与深色主题',
      expression: '跳到算式输入框',
      another: '问一个由留出键组成的随机算式',
      token: '逐个显示词元时，显示下一个',
    },
  },

  failure: {
    part: '页面的这一部分出错了',
    page: '此页面出错了',
    again: { part: '重新显示', page: '重新加载' },
  },

  footer: {
    paper: 'LLM Augmented LLMs: Expanding Capabilities through Composition',
    by: '依据 Bansal 等人 2024 年的论文：',
    local: '一切都在此页面内运行，你输入和训练的内容都不会离开这里。',
  },
};
