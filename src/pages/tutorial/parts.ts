/** The figures in the workspace at each step, and the controls of its task. */
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
  /** The controls of the task; all steps that train share theirs. */
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
