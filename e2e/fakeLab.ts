/**
 * The page with a fake worker, for tests of the page alone. The fake runs in the page before any script of it, so each
 * `install…` may use nothing from outside itself except what earlier ones put on `window`.
 */
import type { Page } from '@playwright/test';
import type { Command, LabEvent } from '../src/protocol/messages.ts';
import { type FakeAnswers, installAnswers } from './fake/answers.ts';
import { type FakeInside, installInside } from './fake/inside.ts';
import { type FakeKernels, installKernels } from './fake/kernels.ts';
import { type FakeModels, type FakeOptions, installModels } from './fake/models.ts';
import { installWorker } from './fake/worker.ts';
import { installWorld, worldsScript } from './fake/worlds.ts';

declare global {
  interface Window {
    fakeModels: FakeModels;
    fakeAnswers: FakeAnswers;
    fakeInside: FakeInside;
    fakeKernels: FakeKernels;
    /** Sends an event to the page, as if the worker had. */
    emitLabEvent(event: LabEvent): void;
    /** The commands that the page has sent to the worker. */
    labCommands: Command[];
  }
}

interface Options extends Partial<FakeOptions> {
  /** The shipped checkpoints: made-up ones, which only the fake worker takes, none, or the very files. */
  shipped?: boolean | 'as they are';
  path?: string;
  /** True if the fake models answer in the worlds as they are, where A knows all entries. */
  inWorlds?: boolean;
  /** More that is done in the page before any script of it, behind the fake worker. */
  more?: (() => void)[];
  /** The address of the site, if it is not the one that the tests serve. */
  address?: string;
}

/** Opens a page, the lab's unless `path` names another, with a fake worker. */
export async function openWithFakeLab(
  page: Page,
  {
    shipped = true,
    path = '/lab',
    address = './',
    keys = 1000,
    problems = {},
    inWorlds = false,
    more = [],
  }: Options = {},
): Promise<void> {
  const options = JSON.stringify({ keys, problems });
  const parts = [
    installModels,
    installAnswers,
    installInside,
    installKernels,
    ...(inWorlds ? [installWorld] : []),
    installWorker,
    ...more,
  ];
  const installed = parts.map((install) => `(${install})(${options});`);
  await page.addInitScript({
    content: [...(inWorlds ? [await worldsScript()] : []), ...installed].join('\n'),
  });
  if (shipped !== 'as they are') {
    await page.route('**/checkpoints/**/*.safetensors', (route) =>
      shipped ? route.fulfill({ body: Buffer.alloc(64) }) : route.fulfill({ status: 404 }),
    );
  }
  await page.goto(`${address}#${path}`);
}
