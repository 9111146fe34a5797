/** What the panes offer for 允许修改: marking a field or a material as a defect. */
export interface Marks {
  /** Changes may be asked for now. */
  offered: boolean;
  marked: ReadonlySet<string>;
  mark: (path: string) => void;
}
