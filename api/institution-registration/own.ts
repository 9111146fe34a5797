import type { RegistrationSummary } from '../../contracts/institution-registration';
import type { Services } from '../services';
import { registrations, type SummaryRow, summaryColumns, toSummary } from './registration-rows';

/** More than one phone ever sends. */
const mostShown = 100;

/** 手机搜索: what the phone that is logged in has sent, the newest first (R-D1). */
export async function listOwn(
  { database, encryption }: Services,
  personId: string,
): Promise<{ items: RegistrationSummary[] }> {
  const rows = await registrations(database)
    .where('r.person_id', personId)
    .orderBy([{ column: 'r.submitted_at', order: 'desc' }, { column: 'r.id' }])
    .limit(mostShown)
    .select<SummaryRow[]>(summaryColumns);
  return { items: rows.map((row) => toSummary(row, encryption)) };
}
