import type { ApplicationDetail, ProgressEntry } from '@contracts/exam-application-routes';
import {
  reviewLevelWords,
  type ApplicationState,
  type ReviewDecision,
} from '@contracts/exam-application-states';
import { headingsOf } from '@contracts/round-headings';
import type { BadgeTone } from '@/shared/record/badge';
import type { TimelineEntry } from '@/shared/record/timeline';

const decisionMarks: Record<ReviewDecision, { tone: BadgeTone; word: string }> = {
  approve: { tone: 'done', word: '通过' },
  'confirm-on-site': { tone: 'done', word: '已确认' },
  defer: { tone: 'under-way', word: '暂不审核' },
  'request-changes': { tone: 'needs-you', word: '要求修改' },
  reject: { tone: 'refused', word: '不通过' },
};

/** What the step that is on waits for; nothing is under way in the other states. */
const nowMarks: Partial<Record<ApplicationState, { tone: BadgeTone; word: string }>> = {
  'in-review': { tone: 'under-way', word: '办理中' },
  'changes-requested': { tone: 'needs-you', word: '等待您修改' },
  'awaiting-payment': { tone: 'needs-you', word: '等待您缴费' },
};

/** No step follows in these. */
const over: ReadonlySet<ApplicationState> = new Set([
  'rejected',
  'given-up',
  'unfinished',
  // Sent again it goes another unit's way (R-N6).
  'removed-from-unit',
]);

function happened({ sequence, at, who, event, decision, remark }: ProgressEntry): TimelineEntry {
  return {
    key: sequence,
    title: event,
    who,
    at,
    remark,
    state: decision ? decisionMarks[decision] : undefined,
  };
}

/** What happened, in its order, and below it the steps still to come (R-M3). */
export function progressEntries({
  progress,
  rounds,
  route,
  state: applicationState,
}: Pick<ApplicationDetail, 'progress' | 'rounds' | 'route' | 'state'>): TimelineEntry[] {
  const headings = headingsOf(progress, rounds);
  const now = nowMarks[applicationState];
  const ahead = (over.has(applicationState) ? [] : route)
    .filter(({ state }) => state !== 'done')
    .map(({ kind, level, institutionName, state }): TimelineEntry => ({
      key: `${level}/${kind}`,
      title: kind === 'on-site-confirmation' ? '现场确认' : `${reviewLevelWords[level]}审核`,
      who: institutionName,
      state: state === 'now' ? now : undefined,
    }));
  return [...progress.map((entry, index) => ({ ...happened(entry), heading: headings[index] })), ...ahead];
}
