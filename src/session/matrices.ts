/** Answers what asks for a stage's parameters, wherever they lie. */
import { valueNamed } from '../engine/parameters.ts';
import type { CommandOf, EventOf } from '../protocol/messages.ts';
import type { WeightStore } from './checkpoints.ts';

/** Names and shapes of what a stage trains. Throws if the settings have no such stage. */
export function parametersOf(models: WeightStore, command: CommandOf<'parameters'>): EventOf<'parameters'> {
  const stage = command.stage;
  const parameters = models.trained(stage).specs.map(({ name, shape }) => ({ name, shape: [...shape] }));
  return { type: 'parameters', id: command.id, stage, parameters };
}

/** The values of one parameter; what there is instead, if it has no such. Throws if the settings have no such stage. */
export async function matrixOf(
  models: WeightStore,
  command: CommandOf<'matrix'>,
): Promise<EventOf<'matrix'> | EventOf<'noMatrix'>> {
  const { id, name } = command;
  const stage = command.stage;
  const { specs, parameters } = models.trained(stage);
  const spec = specs.find((candidate) => candidate.name === name);
  if (!spec) {
    const names = specs.map((known) => known.name).join(', ');
    return { type: 'noMatrix', id, reason: `There is no parameter “${name}”. There are ${names}.` };
  }
  const values = valueNamed(await parameters.read(), name);
  return { type: 'matrix', id, stage, name, shape: [...spec.shape], values };
}
