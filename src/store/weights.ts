/**
 * Weights in and out: shipped checkpoints, the visitor's files, and copies in memory of what came to rest, so
 * that a lost GPU costs seconds and not a training run.
 */
import { PHASES, type Phase, type Settings } from '../training/settings.ts';
import type { LabEvent } from '../worker/protocol.ts';
import type { Channel } from './channel.ts';
import { KeptWeights } from './keptWeights.ts';
import { hasShipped, isStale, isTrained } from './lineage.ts';
import { withPhase } from './reduce.ts';
import type { Origin, PhaseState } from './state.ts';

export interface WeightsSurroundings {
  /** The bytes of a shipped checkpoint, or null where there is none. What was fetched before comes at once. */
  fetchShipped(preset: Settings['preset'], phase: Phase): Promise<ArrayBuffer | null>;
  /** Hands a file to the visitor. */
  download(fileName: string, bytes: ArrayBuffer): void;
}

const REST = new Set(['paused', 'finished', 'stopped']);

export function createWeights({ store, send }: Channel, { fetchShipped, download }: WeightsSurroundings) {
  const kept = new KeptWeights();
  const change = (phase: Phase, to: Partial<PhaseState>) =>
    store.setState((state) => withPhase(state, phase, to));

  function load(phase: Phase, origin: Origin, bytes: ArrayBuffer): void {
    if (store.getState().connection.kind !== 'ready') return;
    kept.sent(phase, origin, bytes);
    change(phase, { loading: origin, notice: null });
    send({ type: 'load', phase, bytes });
  }

  return {
    /** Begins to fetch the shipped weights, if there are any, while the models are still being built. */
    fetchAhead(): void {
      const state = store.getState();
      if (hasShipped(state)) for (const phase of PHASES) void fetchShipped(state.settings.preset, phase);
    },

    /** Puts shipped weights in place; those of the composition bring A and B along where they are untrained. */
    async loadShipped(wanted: readonly Phase[]): Promise<void> {
      const state = store.getState();
      const { settings } = state;
      const phases = PHASES.filter(
        (phase) => wanted.includes(phase) || (wanted.includes('AB') && !isTrained(state, phase)),
      );
      const files = await Promise.all(phases.map((phase) => fetchShipped(settings.preset, phase)));
      if (store.getState().settings !== settings) return;
      files.forEach((bytes, i) => {
        if (bytes === null) change(phases[i], { notice: { kind: 'no-shipped' } });
        else load(phases[i], { kind: 'shipped' }, bytes);
      });
    },

    async loadFile(phase: Phase, file: File): Promise<void> {
      load(phase, { kind: 'file', name: file.name }, await file.arrayBuffer());
    },

    /** Asks the worker for a checkpoint, to be handed to the visitor. */
    save(phase: Phase): void {
      kept.wanted(phase);
      send({ type: 'save', phase });
    },

    /** Puts the kept weights in place again; returns whether there were any. */
    restore(): boolean {
      const all = kept.all();
      for (const { phase, origin, bytes } of all) load(phase, origin, bytes);
      return all.length > 0;
    },

    /** Before models are replaced by new ones of the same settings: a composition of other models isn't kept. */
    prune(): void {
      if (isStale(store.getState())) kept.dropped('AB');
    },

    /** Forgets all kept weights. */
    clear(): void {
      kept.clear();
    },

    /** Keeps copies of what comes to rest. */
    follow(event: LabEvent): void {
      if (event.type === 'refused') kept.refused(event.phase);
      if (event.type === 'checkpoint' && kept.received(event.phase, event.bytes)) {
        download(event.fileName, event.bytes);
      }
      if (event.type !== 'phase') return;
      const { phase, source, status } = event;
      if (source === 'checkpoint') kept.taken(phase);
      if (source === 'initial') kept.dropped(phase);
      if (source === 'trained' && REST.has(status)) send({ type: 'save', phase });
    },
  };
}
