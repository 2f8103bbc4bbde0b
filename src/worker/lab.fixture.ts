/** Talking to the real worker in tests: send a command, wait for what it brings. */

import { afterAll } from 'vitest';
import type { LabClient } from '../protocol/client.ts';
import type { Command, EventOf, LabEvent } from '../protocol/messages.ts';
import type { Settings } from '../training/settings.ts';
import type { Phase } from '../worlds/phases.ts';
import { createGpuClient } from './gpuClient.ts';

/** Resolves with the first event of this type that passes; rejects when the lab fails. */
export function next<Type extends LabEvent['type']>(
  client: LabClient,
  type: Type,
  passes: (event: EventOf<Type>) => boolean = () => true,
): Promise<EventOf<Type>> {
  return new Promise((resolve, reject) => {
    const stop = client.subscribe((event) => {
      if (event.type === 'failed' || event.type === 'unavailable') reject(new Error(event.message));
      if (event.type !== type || !passes(event as EventOf<Type>)) return;
      stop();
      resolve(event as EventOf<Type>);
    });
  });
}

/** Sends a command, and resolves with the first event of this type. */
export function ask<Type extends LabEvent['type']>(
  client: LabClient,
  command: Command,
  type: Type,
): Promise<EventOf<Type>> {
  const answer = next(client, type);
  client.send(command);
  return answer;
}

/** Starts a worker and builds the models of these settings. */
export async function open(settings: Settings): Promise<LabClient> {
  const client = createGpuClient();
  await ask(client, { type: 'configure', settings }, 'ready');
  return client;
}

/**
 * A worker for all tests of a file, which builds other models for each, so that kernels that several tests need are
 * compiled once. To be called outside of tests.
 */
export function sharedLab(): (settings: Settings) => Promise<LabClient> {
  let client: LabClient | null = null;
  afterAll(() => client?.close());
  return async (settings) => {
    client ??= createGpuClient();
    await ask(client, { type: 'configure', settings }, 'ready');
    return client;
  };
}

/** Sends a command and waits until the phase has this status. */
export function until(
  client: LabClient,
  command: Command,
  phase: Phase,
  status: EventOf<'phase'>['status'],
): Promise<EventOf<'phase'>> {
  const reached = next(client, 'phase', (event) => event.stage === phase && event.status === status);
  client.send(command);
  return reached;
}
