import type { Notice } from '../db/notices';

/** What a change of the right did besides: the processes it moved, and whom it is told. */
export interface RightChanged {
  readonly moved: readonly string[];
  readonly notices: readonly Notice[];
}
