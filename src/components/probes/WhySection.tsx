import { lazy, Suspense } from 'react';
import { useWords } from '../../i18n/words.ts';
import { FoldedSection } from '../folded/FoldedSection.tsx';

const Probes = lazy(async () => ({ default: (await import('./Probes.tsx')).Probes }));

/** Why the composition works, in two measurements. */
export function WhySection() {
  const { probes: words } = useWords('inside');
  return (
    <FoldedSection title={words.title} explain={words.explain}>
      <Suspense>
        <Probes />
      </Suspense>
    </FoldedSection>
  );
}
