export interface RadioOption {
  value: string;
  text: string;
  note?: string;
}

export interface RadioListProps {
  /** Unique on the page; also the id by which an error leads here. */
  name: string;
  value: string | null;
  options: readonly RadioOption[];
  onChange: (value: string) => void;
}
