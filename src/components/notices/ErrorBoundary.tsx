import { Children, Component, type ReactNode, useEffect, useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import { Note } from '../ui/Note.tsx';
import { ForExperts } from './ForExperts.tsx';
import { NotLoaded, tryAgain, useAttempt } from './lazily.tsx';
import { askForVersion } from './newerVersion.ts';

type Kind = 'part' | 'page';

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** A part that could not be loaded: fetched again on request, or, if it belongs to a version that is gone, replaced. */
function Unloaded({ kind, error }: { kind: Kind; error: NotLoaded }) {
  const { failure: words } = useWords('shell');
  const [version, setVersion] = useState<'newer' | 'same' | 'unreachable'>('same');
  useEffect(() => {
    let isShown = true;
    void askForVersion().then((answer) => isShown && setVersion(answer));
    return () => {
      isShown = false;
    };
  }, []);
  const isNewer = version === 'newer';
  return (
    <Note
      warning
      title={words.unloaded[kind]}
      action={isNewer ? [words.loadNewer, () => location.reload()] : [words.again, tryAgain]}
    >
      <p>{isNewer ? words.newer : words.network}</p>
      <ForExperts message={error.message} />
    </Note>
  );
}

function Fault({ kind, error }: { kind: Kind; error: unknown }) {
  const { failure: words } = useWords('shell');
  if (error instanceof NotLoaded) return <Unloaded kind={kind} error={error} />;
  return (
    <Note warning title={words[kind]} action={[words.again, tryAgain]}>
      <p>{words.unexpected}</p>
      <ForExperts message={messageOf(error)} />
    </Note>
  );
}

interface Props {
  /** The content: a part of a page, a whole page, or a part whose failure does not matter. */
  kind?: Kind | 'aside';
  children: ReactNode;
}

interface State {
  attempt: number;
  fault: { error: unknown } | null;
}

class Boundary extends Component<Props & { attempt: number }, State> {
  override state: State = { attempt: this.props.attempt, fault: null };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { fault: { error } };
  }

  static getDerivedStateFromProps({ attempt }: { attempt: number }, state: State): State | null {
    return attempt === state.attempt ? null : { attempt, fault: null };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    const { kind = 'part', children } = this.props;
    if (fault === null) return children;
    return kind === 'aside' ? null : <Fault kind={kind} error={fault.error} />;
  }
}

/** Keeps a fault in one part of the page from taking the others with it. What failed can be tried again. */
export const ErrorBoundary = (props: Props) => <Boundary {...props} attempt={useAttempt()} />;

/** Parts of a page, none of which takes another with it. */
export const Independent = ({ children }: { children: ReactNode }) =>
  Children.map(children, (part) => <ErrorBoundary>{part}</ErrorBoundary>);
