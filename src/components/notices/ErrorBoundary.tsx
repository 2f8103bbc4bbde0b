import { Children, Component, type ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import { Note } from '../ui/Note.tsx';

interface FaultProps {
  message: string;
  kind: 'part' | 'page';
  onAgain: () => void;
}

function Fault({ message, kind, onAgain }: FaultProps) {
  const { failure: words } = useWords('shell');
  return (
    <Note warning title={words[kind]} action={[words.again[kind], onAgain]}>
      <p>{message}</p>
    </Note>
  );
}

interface Props {
  /**
   * The content: a part of a page; a whole page, which is tried again by loading it anew; or a part whose failure does
   * not matter.
   */
  kind?: 'part' | 'page' | 'aside';
  children: ReactNode;
}

interface State {
  message: string | null;
}

/** Keeps a fault in one part of the page from taking the others with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { message: null };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    const { kind = 'part', children } = this.props;
    if (message === null) return children;
    if (kind === 'aside') return null;
    const again = () => (kind === 'page' ? location.reload() : this.setState({ message: null }));
    return <Fault message={message} kind={kind} onAgain={again} />;
  }
}

/** Parts of a page, none of which takes another with it. */
export const Independent = ({ children }: { children: ReactNode }) =>
  Children.map(children, (part) => <ErrorBoundary>{part}</ErrorBoundary>);
