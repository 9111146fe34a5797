import type { ReactNode } from 'react';

export interface TickProps {
  id: string;
  isTicked: boolean;
  onChange: (isTicked: boolean) => void;
  children: ReactNode;
}
