import type { LabWords } from '../en/lab.ts';
import { address, compare, figure, sample } from './compare.ts';
import { data } from './data.ts';
import { measures } from './measures.ts';
import { building, device, failure, restored, unavailable, update } from './notices.ts';
import { byHeart } from './published.ts';
import { spoken } from './spoken.ts';
import { table } from './table.ts';
import { cells, charts, controls, intro, keyMap, settings, status } from './training.ts';
import { augmenting, augmentingIs, variant, variantIs, worldIs, worldName } from './variants.ts';
import { recording, slow, withoutGpu } from './withoutGpu.ts';

export const lab: LabWords = {
  device,
  unavailable,
  restored,
  building,
  failure,
  update,
  intro,
  settings,
  controls,
  status,
  charts,
  cells,
  keyMap,
  compare,
  figure,
  sample,
  address,
  table,
  data,
  measures,
  byHeart,
  spoken,
  variant,
  variantIs,
  augmenting,
  augmentingIs,
  worldName,
  worldIs,
  recording,
  slow,
  withoutGpu,
};
