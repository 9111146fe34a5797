import type { ReactNode } from 'react';

export interface PageProps {
  /** What the page is about; the mini-program shows it in its own bar, from the page's config. */
  title: string;
  /** A tab has no way back. */
  isTab?: boolean;
  /** Stands at the side on a PC, above the content on a phone: steps, a summary. */
  aside?: ReactNode;
  /** The verbs of the page, kept in reach of the thumb. */
  actions?: ReactNode;
  children: ReactNode;
}
