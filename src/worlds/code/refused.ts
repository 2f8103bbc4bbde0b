/** The reasons why a text is no example of the code world, as codes. */
export const PROBLEMS = [
  'nothing-asked',
  'foreign-sign',
  'unknown-name',
  'no-such-language',
  'misplaced',
  'brackets',
  'not-a-list',
  'list-length',
  'digit-range',
  'not-a-call',
  'not-applied',
  'no-calls',
  'mixed-libraries',
  'wrong-notation',
  'too-many-calls',
  'unknown-step',
  'no-language',
  'cannot-write',
  'write-or-run',
] as const;
export type CodeProblem = (typeof PROBLEMS)[number];

/** Ends the reading of a text that is no example. */
export class Refused extends Error {
  override name = 'Refused';

  /** @param detail the part of the text that is to blame */
  constructor(
    readonly problem: CodeProblem,
    readonly detail: string,
  ) {
    super(problem);
  }
}
