/** Probes A and B when a visitor asks to, each part in a turn of its own, so that answers need not wait for it. */

import type { Gpu } from '../engine/gpu.ts';
import { Random } from '../engine/random.ts';
import { tuningFor } from '../engine/tuning.ts';
import { type KeyStates, together } from '../inspection/keyStates.ts';
import { Patching } from '../inspection/patching.ts';
import { type Readability, readability } from '../inspection/readability.ts';
import { StateReader } from '../inspection/stateReader.ts';
import { glossEmbeddings } from '../inspection/tokenEmbeddings.ts';
import type { Emit, EventOf } from '../protocol/messages.ts';
import type { ProbeCommand } from '../protocol/probes.ts';
import type { Progress } from '../session/progress.ts';
import type { Survey } from '../session/survey.ts';
import type { Turns } from '../session/turns.ts';
import { askedOf } from '../training/knowledge.ts';
import type { Models } from '../training/models.ts';
import type { Settings } from '../training/settings.ts';
import { type Augmenting, phaseOf, stagesOf } from '../training/stages.ts';
import type { Example } from '../worlds/example.ts';
import { judgingSuites } from '../worlds/registry.ts';
import type { World } from '../worlds/world.ts';
import type { Runners } from './runners.ts';

/** Most entries of the composition, and most held-out ones, whose states are read. */
const MOST_ENTRIES = 500;
/** Keeps the letters apart from the expressions of the same seed. */
const LETTERS_STREAM = 0x6c657474;

/** The parts of the lab that probing works with. */
interface ProbingParts {
  gpu: Gpu;
  settings: Settings;
  world: World;
  models: Models;
  survey: Survey;
  progress: Progress;
  runners: Runners;
  turns: Turns;
  emit: Emit;
}

type Found = Pick<EventOf<'probed'>, 'layers' | 'blocks' | 'asked'>;

/** A part of the work, and what is known after it, if that is more than before. */
type Part = () => Promise<Partial<Found> | null>;

export class Probing {
  constructor(private readonly parts: ProbingParts) {}

  /** Probes, and reports all findings whenever there are more, until weights of A or B change. */
  async perform(command: ProbeCommand): Promise<void> {
    const { turns, emit } = this.parts;
    const { id } = command;
    const before = this.version();
    const found: Found = { layers: [], blocks: [], asked: 0 };
    const reader = this.createReader(command.model);
    const patching = this.createPatching();
    try {
      const parts = [...this.readings(command, reader), ...this.patchings(command, patching)];
      for (const part of parts) {
        const isCurrent = await turns.take(async () => {
          if (this.version() !== before) return false;
          const more = await part();
          if (more) emit({ type: 'probed', id, status: 'going', ...Object.assign(found, more) });
          return true;
        });
        if (!isCurrent) {
          emit({ type: 'probed', id, status: 'changed', ...found });
          return;
        }
      }
      emit({ type: 'probed', id, status: 'done', ...found });
    } finally {
      reader.destroy();
      patching.destroy();
    }
  }

  /** Returns the version of the weights of A and B: another set has another version. */
  private version(): string {
    const { survey, progress, settings } = this.parts;
    const steps = stagesOf(settings)
      .filter((stage) => phaseOf(stage) !== 'AB')
      .map((stage) => progress.stepOf(stage));
    return [survey.changes, ...steps].join();
  }

  private createReader(model: Augmenting): StateReader {
    const { gpu, models, world, runners } = this.parts;
    return new StateReader(gpu.device, tuningFor(gpu), models.frozen(model), world, runners.rows);
  }

  private createPatching(): Patching {
    const { gpu, models, world, runners } = this.parts;
    return new Patching(gpu.device, tuningFor(gpu), models.frozen('B'), world, runners.rows);
  }

  /** Reads states pass by pass, then fits a map for each layer. */
  private readings({ model, seed }: ProbeCommand, reader: StateReader): Part[] {
    const { models, settings } = this.parts;
    const asked = askedOf(model, this.parts.world, settings);
    const passes: KeyStates[][] = [];
    const { width } = models.shapes.B;
    const layers: Readability[] = [];
    return [
      async () => {
        await reader.compile();
        return null;
      },
      ...this.inPasses(someOfBoth(asked, seed)).map((expressions) => async () => {
        passes.push(await reader.read(expressions));
        return null;
      }),
      ...Array.from({ length: models.shapes.A.layers + 1 }, (_, layer) => async () => {
        const glosses = glossEmbeddings(await models.parameters.B.read(), width, asked.text);
        const states = together(passes.map((pass) => pass[layer]));
        layers.push(readability(states, asked.entries, glosses, width));
        return { layers };
      }),
    ];
  }

  /** Asks numeric expressions pass by pass. */
  private patchings({ count, seed }: ProbeCommand, patching: Patching): Part[] {
    const { world, settings } = this.parts;
    const suite = judgingSuites(settings.world.kind).B;
    const random = new Random(seed, LETTERS_STREAM);
    let right: number[] = [];
    let asked = 0;
    return [
      async () => {
        await patching.compile();
        return null;
      },
      ...this.inPasses(world.draw(suite, count, seed)).map((expressions) => async () => {
        const more = await patching.right(expressions, random);
        right = more.map((hits, block) => hits + (right[block] ?? 0));
        asked += expressions.length;
        return { asked, blocks: right.map((hits) => hits / asked) };
      }),
    ];
  }

  private inPasses(examples: readonly Example[]): Example[][] {
    const { rows } = this.parts.runners;
    return Array.from({ length: Math.ceil(examples.length / rows) }, (_, pass) =>
      examples.slice(pass * rows, (pass + 1) * rows),
    );
  }
}

/** Examples over entries of the composition and over held-out ones, each entry asked once. */
function someOfBoth(world: World, seed: number): Example[] {
  const examples = world.drawEntries(seed);
  const isComposed = (example: Example) =>
    (world.readings(example).at(-1)?.entry ?? 0) < world.entries.composed;
  return [
    ...examples.filter(isComposed).slice(0, MOST_ENTRIES),
    ...examples.filter((example) => !isComposed(example)).slice(0, MOST_ENTRIES),
  ];
}
