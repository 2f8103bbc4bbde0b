import { useEffect } from 'react';
import { Answers } from '../../../components/compare/Answers.tsx';
import { EasyIdeas } from '../../../components/ideas/EasyIdeas.tsx';
import { useLab, useLabState } from '../../../store/context.ts';

/** A and B on a sum of keys, and the easy ways of using them together. */
export function NeitherCan() {
  const lab = useLab();
  const isReady = useLabState(({ connection }) => connection.kind === 'ready');
  // What was asked in another step may be no sum of keys.
  useEffect(() => {
    if (isReady) lab.askAnother();
  }, [lab, isReady]);
  return (
    <>
      <Answers phases={['A', 'B']} />
      <EasyIdeas />
    </>
  );
}
