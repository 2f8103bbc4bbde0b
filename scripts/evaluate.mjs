/** `npm run evaluate`: measures the accuracy of the shipped checkpoints on freshly drawn expressions. */
import { command, oneOf, wholeNumber } from './arguments.mjs';
import { setUp } from './setup.mjs';

const USAGE = `npm run evaluate -- [--seed S] [--count N] [--preset paper|small] [--json]

Evaluates the shipped checkpoints on freshly drawn expressions and prints Table 1 beside the paper's.
  --seed S        seed of the expressions (default 0)
  --count N       expressions per suite, 1 to 100000 (default 1000)
  --preset NAME   paper (default) or small
  --json          a JSON object as the last line
CALM_ADAPTER=gpu|software chooses what WebGPU runs on (default: a GPU if there is one).`;

const OPTIONS = /** @type {const} */ ({
  seed: { type: 'string', default: '0' },
  count: { type: 'string', default: '1000' },
  preset: { type: 'string', default: 'paper' },
  json: { type: 'boolean', default: false },
});

await command(USAGE, { options: OPTIONS }, async ({ values }) => {
  const seed = wholeNumber('--seed', values.seed, 0, 2 ** 31 - 1);
  const count = wholeNumber('--count', values.count, 1, 100_000);
  const preset = oneOf('--preset', values.preset, /** @type {const} */ (['paper', 'small']));
  setUp();
  const { openLab } = await import('./lab.mjs');
  const { shippedCheckpoints } = await import('./shippedCheckpoints.mjs');
  const { importSource } = await import('./source.mjs');
  const { MODELS, tableOne } = await import('./tableOne.mjs');
  const { percent } = await import('./terminal.mjs');
  /** @type {typeof import('../src/training/settings.ts')} */
  const { PRESETS } = await importSource('src/training/settings.ts');

  /** @type {typeof import('../src/worlds/registry.ts')} */
  const { reportedOf, suitesOf } = await importSource('src/worlds/registry.ts');

  const checkpoints = shippedCheckpoints(preset, MODELS);
  const lab = await openLab();
  await lab.configure(PRESETS[preset]);
  for (const { model, bytes } of checkpoints) await lab.load(model, bytes);
  const { accuracy } = await lab.evaluate({ count, seed });
  await lab.close();

  const adapter = lab.adapter();
  const title = `${count} expressions per suite, seed ${seed}`;
  const { kind } = PRESETS[preset].world;
  console.log(
    tableOne(
      title,
      suitesOf(kind),
      (suite, model) => percent(accuracy[suite]?.[model] ?? 0),
      reportedOf(kind),
    ),
  );
  console.log(`WebGPU on ${adapter}.`);
  if (values.json) console.log(JSON.stringify({ adapter, seed, count, accuracy }));
});
