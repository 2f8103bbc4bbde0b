/** Takes the step apart that trains a stage. */
import type { DispatchAccount } from '../engine/plan.ts';
import { nameOf } from '../ops/templates.ts';
import type { KernelCommand, StepPart } from '../protocol/kernels.ts';
import type { EventOf } from '../protocol/messages.ts';
import type { Trainer } from '../training/trainer.ts';

/** Answers a command about kernels from the compiled trainer of the command's stage. */
export async function answerOfKernels(
  command: KernelCommand,
  trainer: Trainer,
): Promise<EventOf<'kernels'> | EventOf<'profiled'> | EventOf<'stepTimed'>> {
  const { type, id, stage } = command;
  if (type === 'timeStep') return { type: 'stepTimed', id, stage, seconds: await trainer.timeStep() };
  if (type === 'profile') return { type: 'profiled', id, stage, shares: await trainer.profile() };
  const account = trainer.account();
  const sources = new Map(account.map(({ code, source }) => [code, source]));
  const codes = [...sources.keys()];
  return {
    type: 'kernels',
    id,
    stage,
    kernels: Array.from(sources, ([code, source]) => ({ name: nameOf(source), code })),
    dispatches: account.map((dispatch) => ({
      kernel: codes.indexOf(dispatch.code),
      part: partOf(dispatch),
      workgroups: [...dispatch.workgroups],
      shapes: dispatch.shapes.map((shape) => [...shape]),
    })),
    hasClock: trainer.canProfile,
  };
}

/** The cross-entropy is the loss, and where the backward pass starts. */
const partOf = ({ pass, source }: DispatchAccount): StepPart =>
  nameOf(source).startsWith('crossEntropy/') ? 'loss' : pass;
