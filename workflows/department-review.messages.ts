/** What the reviewer had before them: sent again meanwhile, it is not decided. */
export interface DecisionOnRound {
  readonly round?: number;
}
