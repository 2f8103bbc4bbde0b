/** The words of the first page. Its numbers from the paper stand in src/store/results/paper.ts. */
import type { PaperUse } from '../../store/results/paper.ts';

interface Use {
  title: string;
  explain: string;
  /** The unit of the numbers, and the test that they come from. */
  measure: string;
}

export const landing = {
  documentTitle: 'CALM Lab: link two tiny language models in your browser',
  title: ['One knows the words.', 'One does the maths.', 'Linked, they do both.'],
  lead: 'Model A memorised a number for each of 1,000 made-up words, its keys. Model B learned to add and subtract. Link them, train only the link on 200 keys, and they calculate with the other 800 too.',
  ways: 'Where to go next',
  tutorial: 'Start the tutorial',
  tutorialHint: 'Train both models and the link, here in your browser.',
  compare: 'Ask the models',
  compareHint: 'Type a sum of keys. All three answer.',
  lab: 'Train in the lab',
  labHint: 'Change every setting and compare runs.',
  uses: {
    title: 'What is this good for?',
    lead: 'Say a large model can do a lot, and a small one knows something special. The paper linked three such pairs, and kept both models as they were.',
    each: {
      keys: {
        title: 'Private knowledge',
        explain:
          'A memorised 25,000 keys that B had never seen. A link trained on a fifth of them calculates with the rest.',
        measure: 'Right answers with keys that the link never saw, %.',
      },
      languages: {
        title: 'Low-resource languages',
        explain:
          'A had read extra text in languages of which little is written. Linked, they translate into English better than either does alone.',
        measure: 'Translation score (chrF), average of ten languages.',
      },
      code: {
        title: 'Program code',
        explain:
          'A had read extra code, and B is the larger model. Linked, they complete more programs correctly than either does alone.',
        measure: 'Programs right at the first try (HumanEval), %.',
      },
    } satisfies Record<PaperUse, Use>,
    source: (table: number) => `Table ${table} of the paper`,
    caveat:
      'All numbers here are the paper’s. A and B are Google’s PaLM 2 models of two sizes. The paper also trained all of B on A’s data: that reached 48.2 on languages and 24.3 on code, and made B worse at some other tasks.',
    results: 'See our results beside the paper’s',
  },
};
