import type { Knex } from 'knex';
import type { DocumentType } from '../../contracts/identity-states';
import type { CappedTotal } from '../../contracts/page';
import type { IdentityType, Sex } from '../../contracts/personal-details-choices';
import type { Roster } from '../../contracts/roster-states';
import type { FoundStaff, StaffFilter } from '../../contracts/staff-query';
import { plannedByValues } from '../../db/prepared-statements';
import { maskDocumentNumber } from '../../domain/mask';
import type { Encryption } from '../../runtime/encryption';
import { keysetPage } from '../keyset-page';
import { notFound } from '../problems';
import type { Services } from '../services';
import { identityType, narrow, type Whose } from './narrow';

interface StaffPage {
  readonly filter: StaffFilter;
  readonly cursor?: string;
  readonly limit?: number;
}

interface FoundRow {
  id: string;
  roster: Roster;
  identityType: IdentityType | null;
  name: string;
  place: string;
  sex: Sex | null;
  bornIn: string | null;
  documentType: DocumentType | null;
  numberEnc: Buffer | null;
  unitId: string;
  unitName: string;
}

/** One page of who is in the rosters of an institution, or of all under it, by name; with the total that follows the filter. */
export async function searchStaff(
  services: Pick<Services, 'database' | 'encryption' | 'blindIndex'>,
  institutionId: string,
  { filter, ...page }: StaffPage,
): Promise<CappedTotal & { items: FoundStaff[]; nextCursor?: string }> {
  const { database, encryption } = services;
  const whose = await findWhose(database, institutionId);
  return await keysetPage(database, page, {
    filtered: filteredStaff(services, whose, filter),
    read: (asked) => pageOfStaff(services, whose, { filter, ...asked }),
    toItem: (row) => toFound(row, encryption),
  });
}

type RowSource = Pick<Services, 'database' | 'blindIndex'>;

interface Asked {
  readonly filter: StaffFilter;
  /** A place in the order by name. */
  readonly after?: readonly string[];
  readonly limit: number;
}

/** So many people of what the filter leaves, behind a place of the order. */
export async function pageOfStaff(
  source: RowSource,
  whose: Whose,
  { filter, after, limit }: Asked,
): Promise<FoundRow[]> {
  return await filteredStaff(source, whose, filter)
    .modify((list) => {
      if (after) void list.whereRaw('(entry.name_normalised, entry.id) > (?, ?::uuid)', [...after]);
    })
    .orderBy(['entry.name_normalised', 'entry.id'])
    .limit(limit)
    .select<FoundRow[]>(columns(source.database));
}

/** What the filter leaves, in no order. */
export const filteredStaff = (
  { database, blindIndex }: RowSource,
  whose: Whose,
  filter: StaffFilter,
): Knex.QueryBuilder => staff(database).modify((list) => narrow(list, blindIndex, whose, filter));

async function findWhose(database: Knex, id: string): Promise<Whose> {
  const found = await database('institution')
    .where({ id })
    .first<Whose | undefined>('id', 'tree_path as treePath');
  if (!found) throw notFound('这个机构');
  return found;
}

const staff = (database: Knex): Knex.QueryBuilder =>
  database('roster_entry as entry')
    .join('institution as unit', 'unit.id', 'entry.institution_id')
    .join('person', 'person.id', 'entry.person_id')
    .leftJoin('personal_details as details', 'details.person_id', 'entry.person_id')
    .whereNull('entry.left_at')
    .comment(plannedByValues);

const columns = (database: Knex) => [
  ...['entry.id', 'entry.roster', 'entry.name', 'entry.name_normalised as place', 'person.sex'],
  ...['person.document_type as documentType', 'person.document_number_enc as numberEnc'],
  ...['unit.id as unitId', 'unit.name as unitName'],
  database.raw(`${identityType} as "identityType"`),
  database.raw(`to_char(person.born_on, 'YYYY-MM') as "bornIn"`),
];

const toFound = (
  { place: _place, numberEnc, unitId, unitName, ...row }: FoundRow,
  encryption: Encryption,
): FoundStaff => ({
  ...row,
  documentNumberMasked: numberEnc ? maskDocumentNumber(encryption.decryptText(numberEnc)) : '',
  unit: { id: unitId, name: unitName },
});
