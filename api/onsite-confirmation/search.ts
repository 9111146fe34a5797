import { notFound } from '../problems';
import { findPrintedDocument } from '../printed-document/find-printed-document';
import { applicationIsReviewable } from '../review/relations';
import type { HandlerInput } from '../route';
import type { Services } from '../services';

/** What is presented at the registration point: by the form's check code, or by the application's number (R-N1, R-M6). */
export async function searchOnsite(
  { database }: Pick<Services, 'database'>,
  { body, session }: HandlerInput<'POST /onsite-confirmations/search'>,
) {
  const found = await findPresented(database, body.code.trim());
  if (!found || !(await applicationIsReviewable(database, session, { id: found.applicationId })))
    throw notFound('这份申报表或申报编号');
  const { applicationId, presentedRound, latestRound } = found;
  return {
    applicationId,
    presentedRound,
    latestRound,
    isLatest: presentedRound === null ? null : presentedRound === latestRound,
  };
}

async function findPresented(database: Services['database'], code: string) {
  const printed = await findPrintedDocument(database, code);
  if (printed)
    return {
      applicationId: printed.applicationId,
      presentedRound: printed.round,
      latestRound: printed.latestRound,
    };
  const row = await database('application')
    .where({ number: code })
    .where('round', '>', 0)
    .first<{ id: string; round: number } | undefined>('id', 'round');
  return row && { applicationId: row.id, presentedRound: null, latestRound: row.round };
}
