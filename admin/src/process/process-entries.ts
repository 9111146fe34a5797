import type { ProcessDetail } from '@contracts/process';
import type { TimelineEntry } from '../components/timeline';
import { stateLook } from '../vocabulary/state-looks';

/** The events of a process as a timeline, the first on top. */
export const processEntries = ({ kind, events }: ProcessDetail): TimelineEntry[] =>
  events.map(({ sequence, sentence, actor, at, toState }) => ({
    id: sequence,
    title: sentence,
    actor,
    at,
    tone: stateLook(kind, toState).tone,
  }));
