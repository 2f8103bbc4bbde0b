/** The origin of the current weights, and the progress of a phase. */
import type { EventOf } from '../../protocol/messages.ts';
import type { ByStage } from '../../training/stages.ts';

export type Status = EventOf<'phase'>['status'];

/** The origin of weights, as it is shown to a visitor. */
export type Origin =
  | { kind: 'initial' }
  | { kind: 'trained' }
  | { kind: 'shipped' }
  | { kind: 'file'; name: string }
  | { kind: 'restored' };

/** The name of a set of weights: equal names are equal weights. */
export type WeightsId = string;

/** The models of all stages at the moment when something was asked of them. */
export interface PresentModels {
  weights: ByStage<WeightsId>;
  origins: ByStage<Origin>;
  steps: ByStage<number>;
}
