/** What the page says of the device, of itself, and of what goes wrong. */
import type { UnavailableReason } from '../../store/state.ts';
import type { Stage } from '../../training/stages.ts';
import { integer, rate } from '../format.ts';
import { STAGE_NAMES as phase } from '../names.ts';

export const device = {
  software: (adapter: string) => `${adapter} (software adapter)`,
  training: (of: Stage, perSecond: number) => `${phase[of]} trains, ${rate(perSecond)} steps/s`,
};

export const unavailable = {
  title: {
    'no-webgpu': 'This browser has no WebGPU',
    'no-adapter': 'WebGPU finds no graphics adapter',
    'no-device': 'The graphics adapter gave no device',
    'out-of-memory': 'The graphics memory is full',
    lost: 'The connection to the GPU was lost',
  } satisfies Record<UnavailableReason, string>,
  explain: {
    'no-webgpu':
      'Training and asking run in WebGPU kernels, so the controls below rest. You can read on; to try it, open this page in one of these browsers.',
    'no-adapter':
      'The browser knows WebGPU, but offers no adapter. An outdated driver or a blocklist is the usual reason; the ways to switch it on are below.',
    'no-device':
      'Another program may hold the GPU, or the driver refused. Close other GPU-heavy pages and try again.',
    'out-of-memory':
      'The models did not fit. Choose the small layout or fewer keys in the settings, or close other GPU-heavy pages, and try again.',
    lost: 'The driver was reset, or the machine slept. Weights that had come to rest were kept and are put back.',
  } satisfies Record<UnavailableReason, string>,
  browsers: [
    ['Chrome or Edge, desktop', '113 or newer'],
    ['Chrome on Android', '121 or newer'],
    ['Safari', '26 or newer'],
    ['Firefox on Windows', '141 or newer'],
    ['Firefox on macOS', '145 or newer'],
  ],
  switchOn:
    'In Chrome on Linux, or where WebGPU is off: open chrome://flags/#enable-unsafe-webgpu, enable it (on Linux also “Vulkan”), and restart the browser.',
  insecure:
    'This address is not secure, and browsers offer WebGPU on https and localhost only. Open the page there.',
  retry: 'Try again',
  details: (message: string) => `The browser says: ${message}`,
};

export const building = {
  connecting: 'Looking for a GPU…',
  label: 'Building the models',
  progress: (done: number, total: number) => `Building GPU kernels, ${integer(done)} of ${integer(total)}`,
};

export const failure = {
  title: 'Something went wrong',
  memory:
    'The models and batches of these settings do not fit into the memory that the GPU gives this page. Choose smaller ones.',
  table:
    'These settings belong to a table of your own that is no longer in this page. Put it in again; what is trained here stays as it is.',
  dismiss: 'Dismiss',
};
