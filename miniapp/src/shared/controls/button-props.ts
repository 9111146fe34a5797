export interface ButtonProps {
  id?: string;
  /** A verb: what pressing does. */
  children: string;
  kind?: 'primary' | 'secondary' | 'danger' | 'text';
  size?: 'medium' | 'small';
  /** While the answer is awaited: pressed once, says so, can't be pressed again. */
  isBusy?: boolean;
  isDisabled?: boolean;
  onPress: () => void;
}
