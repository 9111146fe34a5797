import type { ReviewDetail } from '@contracts/review';
import { Timeline } from '../components/timeline';
import { decisionLook } from './decision-looks';

/** What happened to the file so far, the latest on top. */
export const ProgressTimeline = ({ progress }: { progress: ReviewDetail['progress'] }) => (
  <Timeline
    entries={progress.toReversed().map(({ sequence, at, who, event, decision, remark }) => ({
      id: sequence,
      at,
      title: event,
      actor: who,
      remark: remark ?? undefined,
      tone: decision ? decisionLook(decision).tone : 'over',
    }))}
  />
);
