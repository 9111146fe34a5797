import type { ReactNode } from 'react';

export interface PressableProps {
  id?: string;
  className?: string;
  /** Read out where the content has no words. */
  label?: string;
  onPress: () => void;
  children: ReactNode;
}
