import type { Knex } from 'knex';
import type { TypedPreloadedPerson } from '../contracts/preloaded-list-choices';
import type { Roster } from '../contracts/roster-states';
import { documentIndexValue, type BlindIndex } from '../runtime/blind-index';
import { comparablePersonName } from '../domain/person-name';
import type { Encryption } from '../runtime/encryption';
import { changeLists } from './preloaded-match';
import { matchWaiting } from './roster-admission';

/** A person of a preloaded list as the row has them: the number encrypted, and its blind index (R-I1). */
export interface PreloadedPersonRow {
  readonly name: string;
  readonly name_normalised: string;
  readonly document_type: string;
  readonly document_number_enc: Buffer;
  readonly document_number_index: Buffer;
  readonly internal_department: string | null;
  readonly post: string | null;
  readonly establishment: string | null;
  readonly title: string | null;
  readonly phone_enc: Buffer | null;
}

export interface NewPreloadedRow extends PreloadedPersonRow {
  readonly roster: Roster;
  readonly created_by: string;
}

interface Keys {
  readonly encryption: Encryption;
  readonly blindIndex: BlindIndex;
}

/** Wants a person in the one form that is stored (`normalisePreloadedPerson`). */
export const toPersonRow = (
  { encryption, blindIndex }: Keys,
  {
    name,
    documentType,
    documentNumber,
    internalDepartment,
    post,
    establishment,
    title,
    phone,
  }: TypedPreloadedPerson,
): PreloadedPersonRow => ({
  name,
  name_normalised: comparablePersonName(name),
  document_type: documentType,
  document_number_enc: encryption.encryptText(documentNumber),
  document_number_index: blindIndex('document', documentIndexValue(documentType, documentNumber)),
  internal_department: internalDepartment,
  ...{ post, establishment, title },
  phone_enc: phone === null ? null : encryption.encryptText(phone),
});

/** Which rows are new, and which processes they have moved: to be called once it is committed; what isn't, the schedule calls. */
export interface AddedRows {
  readonly ids: readonly string[];
  readonly moved: readonly string[];
}

/**
 * Puts rows into a unit's lists; who stands in one unused already stays as they are. The one place where rows come in, by hand or
 * by a file; who is bound and waits for one of them is in the roster with it (R-I2).
 */
export async function addPreloadedRows(
  trx: Knex.Transaction,
  institutionId: string,
  rows: readonly NewPreloadedRow[],
): Promise<AddedRows> {
  if (rows.length === 0) return { ids: [], moved: [] };
  await changeLists(trx, institutionId);
  const { rows: added } = await trx.raw<{ rows: { id: string }[] }>(insertRows, {
    institutionId,
    ...Object.fromEntries(columns.map(([column]) => [column, rows.map((row) => row[column])])),
  });
  const ids = added.map(({ id }) => id);
  return { ids, moved: await matchWaiting(trx, institutionId, ids) };
}

const columns = [
  ['roster', 'text'],
  ['name', 'text'],
  ['name_normalised', 'text'],
  ['document_type', 'text'],
  ['document_number_enc', 'bytea'],
  ['document_number_index', 'bytea'],
  ['internal_department', 'text'],
  ['post', 'text'],
  ['establishment', 'text'],
  ['title', 'text'],
  ['phone_enc', 'bytea'],
  ['created_by', 'uuid'],
] as const satisfies readonly (readonly [keyof NewPreloadedRow, string])[];

/** One array a column: the statement is the same for one row and for thousands. */
const insertRows = `
  insert into preloaded_row (institution_id, ${columns.map(([column]) => column).join(', ')})
  select :institutionId, *
    from unnest(${columns.map(([column, type]) => `cast(:${column} as ${type}[])`).join(', ')})
  on conflict (institution_id, document_number_index) where used_at is null do nothing
  returning id`;
