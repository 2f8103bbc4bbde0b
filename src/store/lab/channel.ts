import type { StoreApi } from 'zustand/vanilla';
import type { Command } from '../../protocol/messages.ts';
import type { LabState } from './state.ts';

/** What the parts of the lab share: what is known, and a way to the worker, if there is one. */
export interface Channel {
  store: StoreApi<LabState>;
  send(command: Command): void;
}
