import type { Command, LabEvent } from '../../protocol/messages.ts';
import type { Question } from '../../protocol/requests.ts';
import type { Archive } from '../saved/archive.ts';
import { NOT_SAVED } from '../saved/notSaved.ts';
import type { SavedRun, SavedStage } from '../saved/savedRun.ts';
import { phaseEvent, READY } from './events.fixture.ts';
import { createLab, type LabEnvironment } from './lab.ts';

/** An archive in memory, as the browser's keeps runs: copies of what it was given. */
export function memoryArchive(): Archive & { runs: Map<string, SavedRun>; stages: Map<string, SavedStage> } {
  const runs = new Map<string, SavedRun>();
  const stages = new Map<string, SavedStage>();
  return {
    runs,
    stages,
    list: async () => ({ runs: [...runs.values()].toSorted((a, b) => b.savedAt - a.savedAt), others: 0 }),
    stagesOf: async (id) => [...stages].flatMap(([key, stage]) => (key.startsWith(`${id} `) ? [stage] : [])),
    async put(run, changed, removed) {
      runs.set(run.id, structuredClone(run));
      for (const stage of changed) stages.set(`${run.id} ${stage.stage}`, structuredClone(stage));
      for (const stage of removed) stages.delete(`${run.id} ${stage}`);
    },
    async remove(id) {
      runs.delete(id);
      for (const key of stages.keys()) if (key.startsWith(`${id} `)) stages.delete(key);
    },
  };
}

/** Makes a lab with a worker that only records commands; the test emits its events. */
export function setUp(environment: Partial<LabEnvironment> = {}) {
  const commands: Command[] = [];
  const asks: Command[] = [];
  const downloads: string[] = [];
  let emit: (event: LabEvent) => void = () => {};
  let connections = 0;
  const lab = createLab({
    connect: () => {
      connections++;
      return {
        send: (command) => {
          commands.push(command);
          asks.push(command);
        },
        subscribe: (listener) => {
          emit = listener;
          return () => {};
        },
        close: () => {},
      };
    },
    hasWebGpu: true,
    fetchShipped: async () => new ArrayBuffer(8),
    fetchTraining: async () => null,
    download: (fileName) => downloads.push(fileName),
    seed: 1,
    runStorage: { read: () => null, write: () => {}, subscribe: () => {} },
    ...NOT_SAVED,
    archive: memoryArchive(),
    later: () => () => {},
    ...environment,
  });
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  const says = async (...events: LabEvent[]) => {
    for (const event of events) emit(event);
    await settle();
  };
  /** Returns the commands since the last call, in short. */
  const heard = () =>
    commands
      .splice(0)
      .map((command) => ('stage' in command ? `${command.type} ${command.stage}` : command.type));
  /** The id of the last question of a type that was asked. */
  const idOf = (type: Question['type']): number => {
    const asked = asks.findLast((command) => command.type === type);
    return asked !== undefined && 'id' in asked ? asked.id : 0;
  };
  return {
    lab,
    says,
    heard,
    idOf,
    commands,
    downloads,
    connections: () => connections,
    state: lab.store.getState,
  };
}

export const loaded = [
  phaseEvent('A', 'finished', 'checkpoint', 700),
  phaseEvent('B', 'finished', 'checkpoint', 800),
  phaseEvent('AB', 'finished', 'checkpoint', 300),
];

/** Makes a lab whose models are built, and which has asked for shipped weights. */
export async function opened(environment: Partial<LabEnvironment> = {}) {
  const set = setUp(environment);
  set.lab.open();
  await set.says(READY);
  set.heard();
  return set;
}

/** Makes a lab that has opened with shipped weights. */
export async function withInitialWeights(environment: Partial<LabEnvironment> = {}) {
  const set = await opened(environment);
  await set.says(...loaded);
  set.heard();
  return set;
}
