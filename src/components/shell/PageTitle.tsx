import { type ReactNode, useEffect, useRef } from 'react';
import styles from './PageTitle.module.css';

/** Whether a page has been shown before in this visit. */
let hasArrived = false;

interface Props {
  /** What the browser calls the page. */
  documentTitle: string;
  /** Where it looks otherwise than most. */
  className?: string | undefined;
  children: ReactNode;
}

/**
 * The heading of a page. Whoever comes from another page starts at it: at the top, and with the focus on it, so
 * that a screen reader says where one is. The first page of a visit leaves that to the browser.
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
