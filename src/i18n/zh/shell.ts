import type { ShellWords } from '../en/shell.ts';
import { landing } from './landing.ts';

export const shell: ShellWords = {
  name: 'CALM Lab',
  role: { A: '增强模型', B: '锚模型', AB: '组合' },

  header: {
    home: 'CALM Lab 首页',
    pages: '页面',
    menu: '菜单',
    source: '源代码',
    theme: '深色主题',
    language: '语言',
    skip: '跳到正文',
  },

  pages: {
    tutorial: '教程',
    compare: '对比',
    lab: '实验室',
    results: '结果',
    data: '你的键',
    kernels: '内核',
  },
  title: (page) => `${page} · CALM Lab`,
  loading: '加载中…',

  landing,

  notFound: {
    title: '没有这个页面',
    explain: (address) => `“${address}”处没有页面。你要找的也许是下面之一。`,
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
      help: '打开这份列表',
      home: '前往首页',
      tutorial: '前往教程',
      next: '前往教程的下一步',
      back: '回到教程的上一步',
      compare: '前往对比页',
      lab: '前往实验室',
      theme: '切换浅色与深色主题',
      expression: '前往算式输入框',
      another: '换一个由留出键组成的算式来问',
      token: '在逐个词元的视图中显示下一个词元',
    },
  },

  failure: {
    part: '页面的这一部分无法运行了',
    page: '此页面无法运行了',
    unexpected: '这里发生了意外情况。你训练的一切都还在。',
    unloaded: { part: '页面的这一部分没能加载', page: '此页面没能加载' },
    network: '请检查网络连接，然后重试。你训练的一切都还在。',
    newer: 'CALM Lab 发布了新版本，而这一部分属于旧版本。在加载新版本之前，你打开过的页面仍然可以使用。',
    again: '重试',
    loadNewer: '加载新版本',
    experts: '供专业人士参考',
    copy: '复制',
    copied: '已复制。',
    failed: '浏览器不允许复制，请改为选中文字。',
  },

  footer: {
    paper: 'LLM Augmented LLMs: Expanding Capabilities through Composition',
    by: '依据 Bansal 等人 2024 年的论文：',
    local: '一切都在你的浏览器中运行。你输入和训练的内容都不会离开它。',
  },
};
