import { loadWords } from '../../i18n/words.ts';
import { publishedRuns } from '../../store/results/results.ts';
import { loadLabPage } from '../lab/loadLabPage.ts';

/**
 * Loads the pages where a table is used, with all that they load when it is looked at, and the published runs that they
 * compare with. Done before there is a table:
 * once it is here, nothing is asked of anybody any more until another page is gone to. Rejects if one can't be had.
 */
export const fetchPagesAhead = () =>
  Promise.all([
    loadLabPage(),
    import('../../components/probes/Probes.tsx'),
    import('../compare/ComparePage.tsx'),
    import('../../components/inside/AttentionSection.tsx'),
    import('../../components/handover/HandOver.tsx'),
    loadWords('handover'),
    publishedRuns.load(),
  ]);
