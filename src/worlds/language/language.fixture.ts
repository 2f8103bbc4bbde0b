import { language } from './kind.ts';

export const CONFIG = language.presets.small.world;
export const world = language.make(CONFIG);
/** The text that a text is understood as, or why it is not. */
export function understood(text: string): string {
  const parsed = world.parse(text);
  return parsed.ok ? world.format(parsed.example) : `${parsed.problem}: ${parsed.detail}`;
}
