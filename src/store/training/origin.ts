/** Where the weights in place come from, and how far a phase is. */
import type { EventOf } from '../../protocol/messages.ts';
import type { ByStage } from '../../training/stages.ts';

export type Status = EventOf<'phase'>['status'];

/** Where weights came from, as far as a visitor cares. */
export type Origin =
  | { kind: 'initial' }
  | { kind: 'trained' }
  | { kind: 'shipped' }
  | { kind: 'file'; name: string }
  | { kind: 'restored' };

/** Names a set of weights: the same name, the same weights. */
export type WeightsId = string;

/** What was in place of all stages when something was asked of them. */
export interface ModelsInPlace {
  weights: ByStage<WeightsId>;
  origins: ByStage<Origin>;
  steps: ByStage<number>;
}
