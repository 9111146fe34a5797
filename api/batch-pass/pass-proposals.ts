import type { PassProposal } from '../../contracts/batch-pass';
import type { InternshipPeriod } from '../../contracts/exam-application';
import { isInternshipAsked } from '../../domain/internship';
import { refusalOfReview } from '../../domain/review-refusal';
import { findReviewableRows, type ApplicationRow } from '../exam-application/application-rows';
import { openContent, type StoredContent } from '../exam-application/stored-content';
import { getDefinition } from '../exam-project/definitions';
import { reviewerOf } from '../review/decide';
import { statedPeriod } from '../review/internship';
import { findReviewItems } from '../review/review-item';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';

/** The chosen files as they stand now, in the order of the choice, with what passing each would confirm (R-N3, R-N5). */
export async function proposePasses(
  services: Services,
  { body: { ids }, session }: HandlerInput<'POST /reviews/pass-proposals'>,
): Promise<{ items: PassProposal[] }> {
  const rows = await findReviewableRows(services.database, session, ids);
  const [items, stated] = await Promise.all([
    findReviewItems(services, session, ids),
    findStatedPeriods(services, rows),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    items: items.flatMap(({ id, personName, documentNumberMasked, levelName, categoryName }) => {
      const row = byId.get(id);
      if (!row) return [];
      return {
        ...{ id, personName, documentNumberMasked, levelName, categoryName },
        seenSequence: row.sequence,
        refusal: refusalOf(row, session),
        internship: { asked: stated.has(id), stated: stated.get(id) ?? null },
      };
    }),
  };
}

function refusalOf(row: ApplicationRow, session: RoleSession): string | null {
  if (row.step?.kind === 'on-site-confirmation' && row.state === 'in-review')
    return '现场确认须逐份核对申报表版本和原件，不能批量通过。';
  return refusalOfReview('approve', row, reviewerOf(session))?.sentence ?? null;
}

/** Of those whose pass asks for the dates: the period that the last round's form states, or nothing. */
async function findStatedPeriods(
  { database, encryption }: Pick<Services, 'database' | 'encryption'>,
  rows: readonly ApplicationRow[],
): Promise<Map<string, InternshipPeriod | null>> {
  const asking = new Map(
    (
      await Promise.all(
        rows.map(async (row) => {
          const definition = await getDefinition(database, row.projectId, row.projectVersion ?? 1);
          return isInternshipAsked(row, definition) ? [[row.id, definition] as const] : [];
        }),
      )
    ).flat(),
  );
  if (asking.size === 0) return new Map();
  const sent = await database('application_round as r')
    .join('application as a', (on) => on.on('a.id', '=', 'r.application_id').andOn('a.round', '=', 'r.round'))
    .whereIn('a.id', [...asking.keys()])
    .select<(StoredContent & { id: string })[]>('a.id', 'r.content', 'r.private_enc as privateEnc');
  return new Map(
    sent.flatMap(({ id, ...stored }) => {
      const definition = asking.get(id);
      return definition ? [[id, statedPeriod(definition, openContent(encryption, id, stored))] as const] : [];
    }),
  );
}
