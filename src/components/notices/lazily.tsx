/** Parts of the page that are loaded when they are first shown, and again when a visitor asks for it. */
import { type ComponentType, lazy } from 'react';
import { create } from 'zustand';

/** The error of a part that could not be loaded. */
export class NotLoaded extends Error {
  override name = 'NotLoaded';
}

/** The parts that could not be loaded, as what prepares each to be loaded again. */
const failed = new Set<() => void>();

const useAttempts = create<{ count: number }>(() => ({ count: 0 }));

/** Returns the number of times that a visitor asked for what had failed. */
export const useAttempt = (): number => useAttempts(({ count }) => count);

/** Shows everything again that had failed, and loads again what could not be loaded. */
export function tryAgain(): void {
  for (const renew of failed) renew();
  failed.clear();
  useAttempts.setState(({ count }) => ({ count: count + 1 }));
}

/** A part of the page that is loaded when it is first shown. Where that fails it throws `NotLoaded`. */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const begin = () =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch (cause) {
        failed.add(renew);
        throw new NotLoaded(String(cause), { cause });
      }
    });
  const renew = () => {
    Part = begin();
  };
  let Part = begin();
  return (props: Props) => <Part {...props} />;
}
