/** The training step of the fake models: a few kernels, and made-up times. */
import type { StepDispatch } from '../../src/protocol/kernels.ts';
import type { Command, LabEvent } from '../../src/protocol/messages.ts';

export interface FakeKernels {
  /** Answers a command about the kernels of a step; nothing to any other. */
  answer: (command: Command) => LabEvent[];
}

/** Runs in the page, behind `installModels`. */
export function installKernels(): void {
  const { phaseOf } = window.fakeModels;

  const kernel = (name: string, of: string, group: string) => ({
    name,
    code: [
      `// ${name.toUpperCase()}: what this kernel computes.`,
      ...['batch', ...of.split(' ')].map(
        (tensor, i) =>
          `@group(0) @binding(${i}) var<storage, ${tensor.startsWith('!') ? 'read_write' : 'read'}> ${tensor.replace('!', '')}: array<vec4f>;`,
      ),
      '',
      `@compute @workgroup_size(${group})`,
      'fn main(@builtin(global_invocation_id) id: vec3u) {',
      '  let row = id.x; // a line that is far too long for a telephone, as lines of kernels are now and then',
      '}',
      '',
    ].join('\n'),
  });
  const kernels = [
    kernel('embedding/lookUp', 'table position !h', '64'),
    kernel('rmsNorm/forward', 'x gain !y !inverse', '64'),
    kernel('linear/multiply', 'x w !y', '1, 4'),
    kernel('attention/forward', 'queries keyValues !output', '64'),
    kernel('swiglu/forward', 'x !y', '64'),
    kernel('crossEntropy/crossEntropy', 'logits !loss !hits !gradient', '64'),
    kernel('linear/weightGradient', 'x y !gradient', '1, 4'),
    kernel('accumulate/accumulate', 'part !sum', '64'),
    kernel('optimiser/update', 'control gradient !moments !values', '64'),
  ];

  const dispatch = (part: StepDispatch['part'], of: number): StepDispatch => ({
    kernel: of,
    part,
    workgroups: of === 2 ? [8, 512, 1] : [128, 1, 1],
    shapes: kernels[of].code.match(/@binding/g)?.map((_, i) => (i === 0 ? [5376] : [2048, 32 * i])) ?? [],
  });
  const times = (count: number, part: StepDispatch['part'], ...of: number[]) =>
    Array.from({ length: count }, () => of.map((each) => dispatch(part, each))).flat();
  const stepOf = (layers: number) => [
    dispatch('forward', 0),
    ...times(layers, 'forward', 1, 2, 3, 2, 1, 2, 4, 2),
    dispatch('loss', 5),
    ...times(layers, 'backward', 6, 2, 4, 6, 2, 7, 6, 3, 6, 2, 7),
    dispatch('update', 8),
  ];

  window.fakeKernels = {
    answer(command) {
      if (command.type !== 'kernels' && command.type !== 'profile') return [];
      const { id, stage } = command;
      const dispatches = stepOf({ A: 2, B: 4, AB: 6 }[phaseOf(stage)]);
      if (command.type === 'kernels') {
        return [{ type: 'kernels', id, stage, kernels, dispatches, hasClock: true }];
      }
      const cost = dispatches.map((each) => [1, 1, 9, 4, 1, 2, 12, 1, 3][each.kernel]);
      const total = cost.reduce((sum, each) => sum + each, 0);
      return [{ type: 'profiled', id, stage, shares: cost.map((each) => each / total) }];
    },
  };
}
