/** The real worlds for the fake worker: a script that is made from their sources, and the answers of fake models in them. */
import { build } from 'vite';
import type { CommandOf, EventOf, LabEvent } from '../../src/protocol/messages.ts';
import type * as Registry from '../../src/worlds/registry.ts';

declare global {
  interface Window {
    worlds: typeof Registry;
  }
}

let script: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: 'src/worlds/registry.ts', formats: ['iife'], name: 'worlds' } },
  });
  const [{ output }] = [built].flat().filter((one) => 'output' in one);
  return `${output[0].code}\nwindow.worlds = worlds;`;
}

/** The script that puts the list of worlds on `window`. */
export function worldsScript(): Promise<string> {
  script ??= bundle();
  return script;
}

/** Runs in the page, behind `installAnswers`: A knows all entries, B what has none, and A⊕B all once it is trained. */
export function installWorld(): void {
  const { worlds, fakeModels: models, fakeAnswers } = window;
  const { token } = models;
  let world = worlds.makeWorld(worlds.recipesOf(worlds.KIND_NAMES[0]).small.world);
  const configure = models.configure;
  const noneRight = { A: 0, B: 0, AB: 0 };

  models.configure = (settings) => {
    world = worlds.makeWorld(settings.world);
    const { texts, values, groups, composed } = world.entries;
    models.accuracyOf = (phase, share) =>
      Object.fromEntries(worlds.watchedSuites(settings.world.kind, phase).map((suite) => [suite, share]));
    models.count = texts.length;
    const ready = configure(settings);
    const cells = worlds.cellCounts(settings.world);
    return {
      ...ready,
      texts: [...texts],
      values: Uint8Array.from(values),
      ...(groups && { groups: Uint8Array.from(groups) }),
      compositionKeys: composed,
      cells,
    };
  };

  type Example = ReturnType<typeof world.drawEntries>[number];
  function answersTo(example: Example): EventOf<'answered'>['answers'] {
    const said = world.readings(example).map(({ token: gloss }) => gloss);
    const right = {
      tokens: world.answer(example).map((each) => token(world.text.tokens[each], 0.97)),
      reading: world.judge(example, world.answer(example)).reading,
      correct: true,
    };
    const judged = world.judgeReadings(example, said);
    const glosses = said.map((gloss) => token(world.text.tokens[gloss], 0.92));
    const A = {
      tokens: [token('.', 0.97)],
      reading: judged?.reading ?? null,
      correct: judged?.correct ?? false,
      values: glosses,
    };
    const B = said.length === 0 ? right : { ...right, reading: null, correct: false };
    return { A, B, AB: models.step.AB === 0 ? B : right };
  }

  fakeAnswers.ask = ({ id, text }: CommandOf<'ask'>): LabEvent => {
    const parsed = world.parse(text);
    if (!parsed.ok) {
      const { problem, detail, example } = parsed;
      return { type: 'unanswerable', id, problem: worlds.problemSchema.parse(problem), detail, example };
    }
    const answers = answersTo(parsed.example);
    const expected = world.judge(parsed.example, world.answer(parsed.example)).reading ?? '';
    return { type: 'answered', id, expression: world.format(parsed.example), expected, answers };
  };
  fakeAnswers.sample = ({ id, count, seed }: CommandOf<'sample'>): LabEvent => ({
    type: 'sampled',
    id,
    rows: world.drawFromParts('first', count, seed).map((example) => {
      const answers = answersTo(example);
      return { expression: world.format(example), expected: answers.AB.reading ?? '', answers };
    }),
  });
  fakeAnswers.evaluate = ({ id }: CommandOf<'evaluate'>): LabEvent => ({
    type: 'table',
    id,
    accuracy: Object.fromEntries(worlds.SUITES.map((suite) => [suite, { ...noneRight, AB: 0.95 }])),
  });
}
