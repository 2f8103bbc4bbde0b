import type { StoreApi } from 'zustand/vanilla';
import type { Command } from '../../protocol/messages.ts';
import type { LabState } from './state.ts';

/** The channel that the parts of the lab share: the state, and a function that sends to the worker, if there is one. */
export interface Channel {
  store: StoreApi<LabState>;
  send(command: Command): void;
}
