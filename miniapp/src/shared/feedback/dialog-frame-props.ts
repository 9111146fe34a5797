import type { ReactNode } from 'react';

export interface DialogFrameProps {
  /** Read out when the dialog opens. */
  label: string;
  onClose: () => void;
  children: ReactNode;
}
