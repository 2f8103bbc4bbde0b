import { Answers } from '../../../components/compare/Answers.tsx';
import { EasyIdeas } from '../../../components/ideas/EasyIdeas.tsx';
import { useHeldOutQuestion } from '../useAsking.ts';

/** A and B on a sum of keys, and the easy ways of using them together. */
export function NeitherCan() {
  useHeldOutQuestion();
  return (
    <>
      <Answers phases={['A', 'B']} />
      <EasyIdeas />
    </>
  );
}
