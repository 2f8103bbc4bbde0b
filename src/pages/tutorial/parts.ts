/** What stands in the workspace at each step, and what its task needs besides words. */
import type { ComponentType } from 'react';
import type { Step } from '../../store/tutorialSteps.ts';
import { Compose, ComposeTask } from './stages/Compose.tsx';
import { Ending } from './stages/Ending.tsx';
import { LookInside } from './stages/LookInside.tsx';
import { NeitherCan } from './stages/NeitherCan.tsx';
import { TrainA } from './stages/TrainA.tsx';
import { TrainB } from './stages/TrainB.tsx';
import { TrainComposition } from './stages/TrainComposition.tsx';
import { TwoModels, TwoModelsTask } from './stages/TwoModels.tsx';

interface Parts {
  Stage: ComponentType;
  Action?: ComponentType;
}

export const PARTS: Record<Step, Parts> = {
  'what-each-knows': { Stage: TwoModels, Action: TwoModelsTask },
  'train-a': { Stage: TrainA },
  'train-b': { Stage: TrainB },
  'neither-can': { Stage: NeitherCan },
  compose: { Stage: Compose, Action: ComposeTask },
  'train-composition': { Stage: TrainComposition },
  'look-inside': { Stage: LookInside },
  'what-it-cost': { Stage: Ending },
};
