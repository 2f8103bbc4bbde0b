/** Plain CALM: the paper's composition with one augmenting model, which the tutorial speaks of. */
import { presetsOf, type Settings } from '../../training/settings.ts';
import { differences, settingsIn, textsOf } from '../../training/settingTexts.ts';

export const isPlain = ({ augmenting, composition }: Settings): boolean =>
  augmenting === 'one' && composition.variant === 'calm';

/** Returns these settings as plain CALM. The share goes back too if a second augmenting model had enlarged it. */
export function plainOf(settings: Settings): Settings {
  const preset = presetsOf(settings.world.kind)[differences(settings).layout];
  const { share, variant, augmenting } = textsOf(preset);
  const texts = { ...textsOf(settings), variant, augmenting };
  const read = settingsIn(settings.augmenting === 'one' ? texts : { ...texts, share }, settings);
  return 'wrong' in read ? preset : read.settings;
}
