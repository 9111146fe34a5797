/** One line of the form as the reviewer reads it. */
export interface OutlineField {
  /** JSON pointer into the content; where a change is asked. */
  path: string;
  title: string;
  /** As people read it; empty where nothing was filled in. */
  text: string;
  /** The value is a division's code. */
  isDivision?: true;
}
