import { aboutWorlds } from '../../worlds/registry.ts';
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

export const lab = aboutWorlds(
  'zh',
  (world): LabWords => ({
    device,
    unavailable,
    restored,
    building,
    failure,
    update,
    intro: intro(world),
    settings: settings(world),
    controls: controls(world),
    status,
    charts: charts(world),
    cells,
    keyMap: keyMap(world),
    compare: compare(world),
    figure: figure(world),
    sample: sample(world),
    address: address(world),
    table: table(world),
    data,
    measures: measures(world),
    byHeart,
    spoken,
    variant,
    variantIs: variantIs(world),
    augmenting,
    augmentingIs: augmentingIs(world),
    worldName,
    worldIs,
    recording,
    slow,
    withoutGpu,
    knows: { ...world.knows, AB: '冻结的 A 和 B，中间是训练出来的连接' },
  }),
);
