/** The words for a browser without a GPU, for slow training, and about recordings. */
import type { Stage } from '../../training/stages.ts';
import { integer } from '../format.ts';
import { STAGE_NAMES as phase } from '../names.ts';

export const withoutGpu = {
  cpu: (adapter: string) => `${adapter}, on the CPU`,
  answers: (adapter: string) => `Your CPU computes the answers (${adapter}). Training needs WebGPU.`,
  explain:
    'You can still ask questions: our trained models answer on your CPU. Training needs WebGPU, so the tutorial and the lab play a recording of a real run instead.',
  apart: 'Looking inside the models needs WebGPU, which is not available here.',
  browsers: 'Browsers that have WebGPU, and how to switch it on',
  lacking: 'This needs a GPU, and your browser offers none.',
};

export const recording = {
  title: 'Recording of a real run',
  provenance: (adapter: string, date: string, seed: number, layout: string) =>
    `We trained these models on ${adapter} on ${date}, with the layout “${layout}” and seed ${seed}. All numbers here were measured then, not now.`,
  limits:
    'You can play the recording but not change it. Other settings, checkpoints and a look inside need WebGPU.',
  recorded: 'recorded',
  loading: 'Loading the recording…',
  failed: 'The recording could not be loaded, so we have no training to show you here.',
  rate: (of: Stage) => `Playback speed of ${phase[of]}`,
  rates: { 1: 'real time', 10: '×10', 60: '×60' },
  controls: {
    play: (of: Stage) => `Play the training of ${phase[of]}`,
    playAnew: (of: Stage) => `Play the training of ${phase[of]} from the start`,
    pause: (of: Stage) => `Pause the recording of ${phase[of]}`,
    step: (of: Stage) => `Show the next losses of ${phase[of]}`,
    reset: (of: Stage) => `Go back to the start of ${phase[of]}`,
  },
};

export const slow = {
  title: 'Training is slow here',
  software: (adapter: string) =>
    `Your browser found no graphics card, so your CPU does all the work (${adapter}). That is far slower.`,
  measured: (of: Stage) => `Each training step of ${phase[of]} takes long on this device.`,
  estimate: (of: Stage, minutes: number) =>
    `At the current speed, ${phase[of]} needs about ${integer(minutes)} more ${minutes === 1 ? 'minute' : 'minutes'}.`,
  offer: 'The small layout trains faster. Our trained models need no training at all.',
  small: 'Use the small layout',
  shipped: 'Use our trained models',
  dismiss: 'Got it',
};
