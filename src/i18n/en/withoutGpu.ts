/** The words for browsers without a GPU, for slow devices, and for recordings. */
import type { Stage } from '../../training/stages.ts';
import { integer } from '../format.ts';
import { STAGE_NAMES as phase } from '../names.ts';

export const withoutGpu = {
  cpu: (adapter: string) => `${adapter}, on the CPU`,
  answers: (adapter: string) => `Answers by ${adapter} on your CPU; training needs WebGPU.`,
  explain:
    'You can still ask: the shipped models answer on your CPU. Training needs WebGPU, so the tutorial and the lab play a recording of a real run instead.',
  apart: 'Taking models apart needs WebGPU, and this browser does not have it.',
  browsers: 'Which browsers have WebGPU, and how to switch it on',
  lacking: 'This needs a GPU, and this browser offers none.',
};

export const recording = {
  title: 'Recording of a real run',
  provenance: (adapter: string, date: string, seed: number, layout: string) =>
    `Trained on ${adapter} on ${date}, layout “${layout}”, seed ${seed}. What is shown here was measured then, not now.`,
  limits:
    'You can play it, but you can’t change it. Other settings, checkpoints and a look inside need WebGPU.',
  recorded: 'recorded',
  loading: 'Loading the recording…',
  failed: 'The page could not load the recording, so there is no training to show here.',
  rate: (of: Stage) => `Speed of the recording of ${phase[of]}`,
  rates: { 1: 'real time', 10: '×10', 60: '×60' },
  controls: {
    play: (of: Stage) => `Play the training of ${phase[of]}`,
    playAnew: (of: Stage) => `Play the training of ${phase[of]} from its start`,
    pause: (of: Stage) => `Pause the recording of ${phase[of]}`,
    step: (of: Stage) => `Next losses of ${phase[of]}`,
    reset: (of: Stage) => `Back to the start of ${phase[of]}`,
  },
};

export const slow = {
  title: 'Training is slow here',
  software: (adapter: string) =>
    `This browser found no graphics card and computes WebGPU on the CPU (${adapter}), which is far slower.`,
  measured: (of: Stage) => `This device needs a long time for each step of ${phase[of]}.`,
  estimate: (of: Stage, minutes: number) =>
    `At the speed measured just now ${phase[of]} needs about ${integer(minutes)} more ${minutes === 1 ? 'minute' : 'minutes'}.`,
  offer: 'The small layout trains faster, and the shipped weights need no training at all.',
  small: 'Use the small layout',
  shipped: 'Use the shipped weights',
  dismiss: 'Got it',
};
