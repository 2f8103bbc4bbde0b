import { createStore } from 'zustand/vanilla';
import type { Command } from '../../protocol/messages.ts';
import { createRequests } from '../../protocol/requests.ts';
import { initialState, type LabState } from './state.ts';

/** A channel to a worker that only listens, for the parts of a lab alone. Its models are there, unless a test wants it otherwise. */
export function listening(state: Partial<LabState> = { connection: { kind: 'ready' } }) {
  const store = createStore<LabState>(() => ({ ...initialState(), ...state }));
  const commands: Command[] = [];
  const send = (command: Command) => {
    commands.push(command);
  };
  const requests = createRequests(send);
  return { store, commands, requests, channel: { store, send, request: requests.request } };
}
