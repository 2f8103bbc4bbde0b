/** What stands in the workspace at each step, and what its task needs besides words. */
import type { ComponentType } from 'react';
import type { Step } from '../../store/tutorial/tutorialSteps.ts';
import { Compose, ComposeTask } from './stages/Compose.tsx';
import { Ending, EndingTask } from './stages/Ending.tsx';
import { NeitherCan, NeitherTask } from './stages/NeitherCan.tsx';
import { LayerByLayer, LayerTask, LookInside, LookTask } from './stages/TakenApart.tsx';
import { TrainA, TrainB, TrainComposition } from './stages/Training.tsx';
import { TwoModels, TwoModelsTask } from './stages/TwoModels.tsx';

interface Parts {
  Stage: ComponentType;
  /** What to press; a step that trains has the same as the others that do. */
  Action?: ComponentType;
}

export const PARTS: Record<Step, Parts> = {
  'what-each-knows': { Stage: TwoModels, Action: TwoModelsTask },
  'train-a': { Stage: TrainA },
  'train-b': { Stage: TrainB },
  'neither-can': { Stage: NeitherCan, Action: NeitherTask },
  compose: { Stage: Compose, Action: ComposeTask },
  'train-composition': { Stage: TrainComposition },
  'look-inside': { Stage: LookInside, Action: LookTask },
  'layer-by-layer': { Stage: LayerByLayer, Action: LayerTask },
  'what-it-cost': { Stage: Ending, Action: EndingTask },
};
