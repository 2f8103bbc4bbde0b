import { type ReactNode, useEffect, useRef } from 'react';
import styles from './PageTitle.module.css';

/** True once a page has been shown in this visit. */
let hasArrived = false;

interface Props {
  /** The page's title in the browser. */
  documentTitle: string;
  /** The class of a title that looks different from most. */
  className?: string | undefined;
  children: ReactNode;
}

/**
 * The heading of a page. A visitor who comes from another page starts at it: at the top, and with the focus on it, so
 * that a screen reader announces the page. The first page of a visit leaves that to the browser.
 */
export function PageTitle({ documentTitle, className = styles.title, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = documentTitle;
  }, [documentTitle]);
  useEffect(() => {
    if (hasArrived) {
      scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    hasArrived = true;
  }, []);
  return (
    <h1 ref={heading} className={className} tabIndex={-1}>
      {children}
    </h1>
  );
}
