/** The words about the device, about setting up, and about what goes wrong. */
import type { UnavailableReason } from '../../store/lab/state.ts';
import type { Stage } from '../../training/stages.ts';
import { integer, rate } from '../format.ts';
import { STAGE_NAMES as phase } from '../names.ts';

export const device = {
  software: (adapter: string) => `${adapter} (software adapter)`,
  training: (of: Stage, perSecond: number) => `Training ${phase[of]}, ${rate(perSecond)} steps/s`,
};

export const unavailable = {
  title: {
    'no-webgpu': 'This browser has no WebGPU',
    'no-adapter': 'WebGPU found no graphics card',
    'no-device': 'The graphics card is not available',
    'not-started': 'The GPU could not be set up',
    'out-of-memory': 'The graphics memory is full',
    lost: 'The connection to the GPU was lost',
  } satisfies Record<UnavailableReason, string>,
  explain: {
    'no-webgpu':
      'CALM Lab runs its models with WebGPU, so the controls below are switched off. You can still read everything. To try it, open this page in one of these browsers.',
    'no-adapter':
      'Your browser supports WebGPU, but found no graphics card that it may use. Usually the driver is out of date, or the browser blocks it. You can read below how to switch it on.',
    'no-device':
      'Another program may be using the GPU, or the driver refused. Close other pages that use the GPU, and try again.',
    'not-started':
      'The page could set up its models neither on your GPU nor on your CPU. The network may have failed, or an extension of your browser may block them. You can still read everything. Try again, or reload the page.',
    'out-of-memory':
      'The models did not fit. Choose the small layout or fewer keys in the settings, or close other pages that use the GPU. Then try again.',
    lost: 'The GPU was lost several times in a row. What you trained is safe. Try again, or let the CPU answer: then you can ask the models, but not train them.',
  } satisfies Record<UnavailableReason, string>,
  browsers: [
    ['Chrome or Edge, desktop', '113 or newer'],
    ['Chrome on Android', '121 or newer'],
    ['Safari', '26 or newer'],
    ['Firefox on Windows', '141 or newer'],
    ['Firefox on macOS', '145 or newer'],
  ],
  switchOn:
    'To switch WebGPU on in Chrome, open chrome://flags/#enable-unsafe-webgpu and enable it. On Linux, enable “Vulkan” too. Then restart the browser.',
  insecure:
    'This address is not secure. Browsers offer WebGPU on https and localhost only, so open the page at such an address.',
  retry: 'Try again',
  recovering:
    'The connection to the GPU was lost. The page opens it again by itself. Training that was under way goes on from the last saved step.',
  onCpu: 'Answer on the CPU',
};

export const restored = {
  back: (date: string) => `Your run is back, as it was on ${date}.`,
  goesOn: (of: Stage) => `${phase[of]} trains on.`,
  anew: 'Begin anew',
  dismiss: 'Dismiss',
};

export const building = {
  connecting: 'Looking for your GPU…',
  late: 'This takes longer than usual. If your GPU does not answer within a minute, your CPU will answer instead.',
  label: 'Setting up the models',
  progress: (done: number, total: number) =>
    `Preparing the GPU kernels, ${integer(done)} of ${integer(total)}`,
};

export const failure = {
  title: 'Something went wrong',
  memory: 'These settings need more memory than the GPU gives this page. Choose smaller models or batches.',
  table:
    'These settings belong to your own table, which is no longer in this page. Add the table again. Everything you trained here stays as it is.',
  'open-elsewhere':
    'The saved models of this run are open in another tab, or were removed to make room. Close that tab, and try again.',
  'not-finite':
    'The weights of a model are so large that its answers are no longer numbers. Start its training over, or load other weights.',
  unexpected: 'Something unexpected happened while the models were computing. You can try it again.',
  dismiss: 'Dismiss',
};

/** A newer version of the page, which waits until a visitor wants it. */
export const update = {
  title: 'A newer version of this page is ready.',
  kept: 'What you trained is kept.',
  paused: 'Training pauses, and then goes on from the same step.',
  lost: 'Your models cannot be saved here, and would be lost. Save their checkpoints first.',
  load: 'Load it',
  pauseAndLoad: 'Pause training and load it',
  later: 'Later',
};
