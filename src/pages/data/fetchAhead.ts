import { loadWords } from '../../i18n/words.ts';
import { publishedRuns } from '../../store/results/results.ts';
import { loadLabPage } from '../lab/loadLabPage.ts';

/**
 * Loads the pages that use a table, with all that they load when they are shown, and the published runs that they
 * compare with. This happens before there is a table: once it is here, nothing is requested any more until another page
 * is opened. Rejects if one fails.
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
