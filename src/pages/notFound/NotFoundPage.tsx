import { PageTitle } from '../../components/shell/PageIntro.tsx';
import { useWords } from '../../i18n/words.ts';

/** An address that leads nowhere, and the pages that may have been meant. */
export function NotFoundPage({ path }: { path: string }) {
  const { notFound: words, pages, title } = useWords('shell');
  return (
    <div className="stack-4 prose-lead">
      <PageTitle documentTitle={title(words.title)}>{words.title}</PageTitle>
      <p className="muted text-lg breaks">{words.explain(path)}</p>
      <ul className="wrap rows-2 gap-5 text-lg">
        <li>
          <a href="#/">{words.home}</a>
        </li>
        <li>
          <a href="#/tutorial">{pages.tutorial}</a>
        </li>
        <li>
          <a href="#/compare">{pages.compare}</a>
        </li>
        <li>
          <a href="#/lab">{pages.lab}</a>
        </li>
        <li>
          <a href="#/results">{pages.results}</a>
        </li>
      </ul>
    </div>
  );
}
