import { describeStoredEvent } from './process-event-sentences';

/** What a reviewer is told whose decision came second (R-N7): what happened first, and by which institution. */
export function decidedByAnotherSentence(last: {
  type: string;
  detail: object;
  institution: string | null;
}): string {
  const who = last.institution ? `${last.institution}：` : '';
  return `在您查看之后，这份材料已有新的处理——${who}${describeStoredEvent(last)}。请刷新后再审核。`;
}

/** The same where nothing has happened after what they claim to have read. */
export const notNewestSentence = '所依据的材料不是最新的，请刷新后再审核。';
