/** An example of a world; only its world looks into it. */
export type Example = object;

/**
 * The form of examples: with their answers, every token of which is a target; or the prompt alone, in which the targets
 * are what entries stand for, of all of them or of the last.
 */
export type Written = 'answers' | 'readings' | 'lastReading';
