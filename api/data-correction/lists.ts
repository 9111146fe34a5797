import type { dataCorrectionRoutes, OwnCorrection } from '../../contracts/data-correction';
import type { ResponseOf } from '../../contracts/route';
import { decodeCursor, encodeCursor } from '../cursor';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import {
  correctionColumns,
  corrections,
  toItem,
  toOwn,
  type CorrectionRow,
  type OwnRow,
} from './correction-rows';

/** More than one person ever sends. */
const mostShown = 100;

/** A person's own requests, the newest first. */
export async function listOwn({ database }: Services, personId: string): Promise<{ items: OwnCorrection[] }> {
  const rows = await database('data_correction')
    .where({ person_id: personId })
    .orderBy([{ column: 'asked_at', order: 'desc' }, { column: 'id' }])
    .limit(mostShown)
    .select<OwnRow[]>('id', 'kind', 'state', 'asked_at', 'due_at');
  return { items: rows.map(toOwn) };
}

type Query = HandlerInput<'GET /data-corrections'>['query'];

/** The queue, the longest waiting first, and so the next that is due; without the asker's own (R-V2). */
export async function listCorrections(
  { database, encryption }: Pick<Services, 'database' | 'encryption'>,
  personId: string,
  { state, kind, cursor, limit = 25 }: Query,
): Promise<ResponseOf<(typeof dataCorrectionRoutes)['GET /data-corrections']>> {
  const after = cursor ? decodeCursor(cursor, 2) : undefined;
  const filtered = () =>
    corrections(database)
      .whereNot('c.person_id', personId)
      .modify((list) => {
        if (state) void list.where('c.state', state);
        if (kind) void list.where('c.kind', kind);
      });
  const [rows, [counted]] = await Promise.all([
    filtered()
      .modify((list) => {
        if (after) void list.whereRaw('(c.asked_at, c.id) > (?::timestamptz, ?::uuid)', after);
      })
      .orderBy(['c.asked_at', 'c.id'])
      .limit(limit + 1)
      .select<(CorrectionRow & { cursor_at: string })[]>(
        ...correctionColumns,
        database.raw('c.asked_at::text as cursor_at'),
      ),
    filtered().count<{ count: string }[]>(),
  ]);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => toItem(row, encryption)),
    total: Number(counted?.count ?? 0),
    ...(last && { nextCursor: encodeCursor([last.cursor_at, last.id]) }),
  };
}
