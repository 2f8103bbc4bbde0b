import { Component, type ReactNode } from 'react';
import { strings } from '../strings.ts';
import { Button } from '../ui/Button.tsx';
import { Note } from '../ui/Note.tsx';

const { failure: words } = strings;

interface State {
  message: string | null;
}

/** Keeps a fault in one part of the page from taking the others with it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { message: null };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return (
      <Note warning>
        <p>
          <strong>{words.part}.</strong> {message}
        </p>
        <Button onClick={() => this.setState({ message: null })}>{words.partAgain}</Button>
      </Note>
    );
  }
}
