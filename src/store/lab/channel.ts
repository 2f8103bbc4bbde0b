import type { StoreApi } from 'zustand/vanilla';
import type { Command } from '../../protocol/messages.ts';
import type { Request } from '../../protocol/requests.ts';
import type { LabState } from './state.ts';

/** The things that the parts of the lab share: the state, and two ways to the worker, if there is one. */
export interface Channel {
  store: StoreApi<LabState>;
  /** Sends the worker a command. */
  send(command: Command): void;
  /** Asks the worker something. */
  request: Request;
}
