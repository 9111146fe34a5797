import type { CappedTotal } from '../../contracts/page';
import type { BillDifference, BillDifferenceDetail } from '../../contracts/reconciliation';
import type { DifferenceState } from '../../contracts/reconciliation-states';
import { keysetPage } from '../keyset-page';
import { notFound } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { differenceColumns, differences, toDifference, type DifferenceRow } from './difference-rows';

/** What differs, the newest first; those that nobody has seen to where the filter says so. */
export async function findDifferences(
  { database }: Services,
  { query }: HandlerInput<'GET /bill-differences'>,
): Promise<CappedTotal & { items: BillDifference[]; nextCursor?: string }> {
  const { state, what, kind, day } = query;
  const filtered = () =>
    differences(database).modify((list) => {
      if (state) void list.where('d.state', state);
      if (what) void list.where('d.what', what);
      if (kind) void list.where('d.kind', kind);
      if (day) void list.where('d.day', day);
    });
  return await keysetPage<DifferenceRow, BillDifference>(database, query, {
    filtered: filtered(),
    read: ({ after, limit }) =>
      filtered()
        .modify((list) => {
          if (after) void list.whereRaw('(d.found_at, d.id) < (?::timestamptz, ?::uuid)', [...after]);
        })
        .orderBy([
          { column: 'd.found_at', order: 'desc' },
          { column: 'd.id', order: 'desc' },
        ])
        .limit(limit)
        .select<DifferenceRow[]>(differenceColumns(database)),
    toItem: toDifference,
  });
}

interface EventRow {
  state: DifferenceState;
  reason_enc: Buffer | null;
  who: string | null;
  at: Date;
}

/** One of them, with who did what about it. */
export async function viewDifference(
  { database, encryption }: Services,
  id: string,
): Promise<BillDifferenceDetail> {
  const row = await differences(database)
    .where('d.id', id)
    .first<DifferenceRow | undefined>(differenceColumns(database));
  if (!row) throw notFound('这处差异');
  const history = await database('bill_difference_event as e')
    .leftJoin('person', 'person.id', 'e.person_id')
    .where('e.difference_id', id)
    .orderBy('e.id')
    .select<EventRow[]>('e.state', 'e.reason_enc', 'person.name as who', 'e.at');
  return {
    ...toDifference(row),
    history: history.map(({ state, reason_enc: reason, who, at }) => ({
      state,
      reason: reason && encryption.decryptText(reason),
      who,
      at: at.toISOString(),
    })),
  };
}
