import type { Knex } from 'knex';
import type { OfficeContact } from '../../contracts/office-contact';
import { normaliseOfficeContact, officeContactFaults } from '../../domain/office-contact';
import { notFound } from '../problems';
import { refuseFaults } from '../refuse-faults';

type ContactRow = { [K in keyof OfficeContact]: string | null };

/** Of each business administrator what they filled in themselves, or else left with the account that they activated (R-E3). */
const contacts = (database: Knex): Knex.QueryBuilder =>
  database('authorization_grant as grants')
    .joinRaw(
      `left join unit_account account on account.institution_id = grants.institution_id
         and account.kind = 'business' and account.state <> 'revoked'
         and grants.business_code = any(account.business_codes) and account.administrator_id = grants.person_id`,
    )
    .whereNotNull('grants.person_id');

const column = (name: string): string =>
  `case when grants.contact_person_id = grants.person_id then grants.${name} else account.${name} end`;

const columns = `${column('contact_department')} as department, ${column('contact_office_phone')} as "officePhone"`;

/** Of a unit's business administrators, by business. */
export async function officeContactsOf(
  database: Knex,
  institutionId: string,
): Promise<ReadonlyMap<string, ContactRow>> {
  const rows = await contacts(database)
    .where({ 'grants.institution_id': institutionId })
    .select<(ContactRow & { code: string })[]>('grants.business_code as code', database.raw(columns));
  return new Map(rows.map(({ code, ...contact }) => [code, contact]));
}

/** Of the administrator whose right this is; `null` where nothing was filled in. */
export async function findOfficeContact(database: Knex, holdingId: string): Promise<OfficeContact | null> {
  const row = await contacts(database)
    .joinRaw(`join role_holding holding on ${isTheirs}`)
    .where({ 'holding.id': holdingId })
    .first<ContactRow | undefined>(database.raw(columns));
  return row?.department && row.officePhone
    ? { department: row.department, officePhone: row.officePhone }
    : null;
}

/** Keeps what the administrator typed, or refuses it field by field. Whose right ends at this instant is told so. */
export async function saveOfficeContact(
  database: Knex,
  holdingId: string,
  typed: OfficeContact,
): Promise<void> {
  refuseFaults(officeContactFaults(typed));
  const { department, officePhone } = normaliseOfficeContact(typed);
  const { rows } = await database.raw<{ rows: object[] }>(
    `update authorization_grant grants
        set contact_person_id = grants.person_id, contact_department = ?, contact_office_phone = ?
       from role_holding holding
      where holding.id = ? and holding.ended_at is null and ${isTheirs}
      returning grants.id`,
    [department, officePhone, holdingId],
  );
  if (rows.length === 0) throw notFound('这项业务');
}

const isTheirs = `holding.institution_id = grants.institution_id and holding.business_code = grants.business_code
  and holding.person_id = grants.person_id and holding.role = 'business-administrator'`;
