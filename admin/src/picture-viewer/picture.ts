/** One picture of a viewer. */
export interface Picture {
  id: string;
  title: string;
  src: string;
  /** A word beside the name in the strip, such as 已更换. */
  mark?: string;
}
