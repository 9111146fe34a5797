import type { Knex } from 'knex';
import type { PreloadImport } from '../../contracts/preload-import';
import type { PreloadFileFault, PreloadImportState } from '../../contracts/preload-import-states';
import { daysOfResult } from '../../contracts/preloaded-list-choices';
import type { Roster } from '../../contracts/roster-states';
import { preloadFileSentence, preloadImportActionsOf } from '../../domain/preload-import';
import { notFound } from '../problems';

interface ImportRow {
  id: string;
  roster: Roster;
  state: PreloadImportState;
  fileFault: PreloadFileFault | null;
  fileFaultAt: string | null;
  rows: number;
  ready: number;
  warnedRows: number;
  listedRows: number;
  faultyRows: number;
  addedRows: number;
  hasReasons: boolean;
  createdAt: Date;
  expiresAt: Date | null;
  endedAt: Date | null;
}

const columns = `id, roster, state, file_fault as "fileFault", file_fault_at as "fileFaultAt", checked_rows as rows,
  ready_rows as ready, warned_rows as "warnedRows", listed_rows as "listedRows", faulty_rows as "faultyRows",
  added_rows as "addedRows", created_at as "createdAt", expires_at as "expiresAt", ended_at as "endedAt",
  state not in ('checking', 'refused', 'expired')
    and coalesce(ended_at > now() - make_interval(days => ${daysOfResult}), true)
    and exists (select from preload_import_row staged
                 where staged.import_id = preload_import.id and staged.outcome <> 'ready'
                   and staged.content_enc is not null) as "hasReasons"`;

export async function viewImport(database: Knex, id: string): Promise<PreloadImport> {
  const row = await database('preload_import')
    .where({ id })
    .first<ImportRow | undefined>(database.raw(columns));
  if (!row) throw notFound('这次导入');
  return toImport(row);
}

/** That which is open, or has ended not long ago. */
export async function findLatestImport(
  database: Knex,
  { institutionId, roster }: { institutionId: string; roster: Roster },
): Promise<PreloadImport | null> {
  const row = await database('preload_import')
    .where({ institution_id: institutionId, roster })
    .whereRaw(`coalesce(ended_at > now() - make_interval(days => ?), true)`, [daysOfResult])
    .orderBy('created_at', 'desc')
    .first<ImportRow | undefined>(database.raw(columns));
  return row ? toImport(row) : null;
}

function toImport({ fileFault, fileFaultAt, ready, ...row }: ImportRow): PreloadImport {
  const readyRows = ready + row.warnedRows;
  return {
    ...row,
    readyRows,
    fileFault: fileFault && preloadFileSentence(fileFault, fileFaultAt ?? undefined),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    availableActions: [...preloadImportActionsOf({ state: row.state, readyRows }, 'unit')],
  };
}
