import { headingsOf } from '@contracts/round-headings';
import type { ReviewDetail } from '@contracts/review';
import { Timeline } from '../components/timeline';
import { decisionLook } from './decision-looks';

/** What happened to the file so far, the latest on top, each round under its unit (R-N4, R-N6). */
export function ProgressTimeline({ progress, rounds }: Pick<ReviewDetail, 'progress' | 'rounds'>) {
  const latestFirst = progress.toReversed();
  const headings = headingsOf(latestFirst, rounds);
  return (
    <Timeline
      entries={latestFirst.map(({ sequence, at, who, event, decision, remark }, index) => ({
        id: sequence,
        at,
        title: event,
        actor: who,
        remark: remark ?? undefined,
        heading: headings[index],
        tone: decision ? decisionLook(decision).tone : 'over',
      }))}
    />
  );
}
