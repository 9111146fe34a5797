import type { Knex } from 'knex';
import type { RoleName } from '../../contracts/login';
import type { RosterDetail } from '../../contracts/roster';
import { withoutDeleted } from '../../db/delete-entry';
import { institutionsKeptBy } from '../../db/staff-keeper';
import { describeAccess } from '../../domain/access-sentences';
import { maskPhone } from '../../domain/mask';
import { describeStoredEvent } from '../../domain/process-event-sentences';
import type { Encryption } from '../../runtime/encryption';
import { recordAccess } from '../access-event';
import { actorWords, rightsAt } from '../login/roles';
import { notFound } from '../problems';
import type { RequestContext } from '../request-context';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import { entries, itemColumns, type ItemRow, toItem } from './roster-rows';

interface DetailRow extends ItemRow {
  person_id: string;
  verified_name: string | null;
  phone_enc: Buffer | null;
  left_reason_enc: Buffer | null;
  listed: ListedRow | null;
  former_names: { name: string; until: string }[];
  former_retirements: RosterDetail['formerRetirements'];
}

interface ListedRow {
  internal_department: string | null;
  post: string | null;
  establishment: string | null;
  title: string | null;
  /** As hexadecimal digits. */
  phone: string | null;
}

/** 查看: one entry with the person's whole way in this unit; the look is written down for the unit or clinic that it is in (R-S3). */
export async function viewEntry(
  services: Services,
  id: string,
  session: RoleSession,
  context: RequestContext,
): Promise<RosterDetail> {
  const entry = await readEntry(services, id, session);
  await recordAccess(services.database, session, context, {
    action: 'roster.viewed',
    subject: `roster-entry/${id}`,
    institutionId: entry.institution.id,
  });
  return entry;
}

/** The same, for who has just changed it. */
export async function readEntry(
  { database, encryption }: Pick<Services, 'database' | 'encryption'>,
  id: string,
  { role: { institutionId } }: RoleSession,
): Promise<RosterDetail> {
  const row = await entries(database, institutionId)
    .where('entry.id', id)
    .first<DetailRow | undefined>([
      ...itemColumns(database),
      ...['entry.person_id', 'person.name as verified_name', 'person.phone_enc', 'entry.left_reason_enc'],
      database.raw(listed),
      database.raw(formerNames),
      database.raw(formerRetirements),
    ]);
  if (!row) throw notFound('这名人员');
  return {
    ...toItem(row, encryption, institutionId),
    ...presentOf(row, encryption),
    formerNames: row.former_names.map(withTime),
    formerRetirements: row.former_retirements.map(withTime),
    leftReason: row.left_reason_enc && encryption.decryptText(row.left_reason_enc),
    rights: await rightsAt(database, row.person_id, [institutionId, row.institution_id]),
    listed: row.listed && toListed(row.listed, encryption),
    history: await historyOf(database, row.person_id, institutionId),
  };
}

/** What the platform knows of the person today: nothing of a unit that they have left. */
const presentOf = (
  { left_how: leftHow, verified_name: verifiedName, phone_enc: phone }: DetailRow,
  encryption: Encryption,
): Pick<RosterDetail, 'verifiedName' | 'phoneMasked'> =>
  leftHow
    ? { verifiedName: null, phoneMasked: null }
    : { verifiedName, phoneMasked: phone && maskPhone(encryption.decryptText(phone)) };

const listed = `(
  select jsonb_build_object('internal_department', row.internal_department, 'post', row.post,
                            'establishment', row.establishment, 'title', row.title,
                            'phone', encode(row.phone_enc, 'hex'))
    from preloaded_row row where row.used_by_membership_id = entry.membership_id limit 1) as listed`;

const formerNames = `(
  select coalesce(jsonb_agg(jsonb_build_object('name', former.name, 'until', former.until) order by former.until), '[]')
    from roster_former_name former where former.entry_id = entry.id) as former_names`;

const formerRetirements = `(
  select coalesce(jsonb_agg(jsonb_build_object('until', former.until, 'retiredOn', former.retired_on,
                                               'postBeforeRetirement', former.post_before_retirement,
                                               'isHonouredRetirement', former.is_honoured_retirement)
                            order by former.until), '[]')
    from roster_former_retirement former where former.entry_id = entry.id) as former_retirements`;

/** A time in JSON of the database is another text than ours. */
const withTime = <T extends { until: string }>(former: T): T => ({
  ...former,
  until: new Date(former.until).toISOString(),
});

function toListed({ phone, ...row }: ListedRow, encryption: Encryption): RosterDetail['listed'] {
  return {
    internalDepartment: row.internal_department,
    post: row.post,
    establishment: row.establishment,
    title: row.title,
    phoneMasked: phone && maskPhone(encryption.decryptText(Buffer.from(phone, 'hex'))),
  };
}

interface HistoryRow {
  at: Date;
  /** An event of an admission or of a wish to be released; otherwise a change of an entry. */
  type: string | null;
  detail: object;
  action: string | null;
  isPerson: boolean;
  role: RoleName | null;
  institution: string | null;
}

/** Every admission, every wish to be released and every change of an entry of this person in this unit and its village clinics; what was only looked at is in the log. */
async function historyOf(database: Knex, personId: string, unitId: string): Promise<RosterDetail['history']> {
  const institutionIds = await institutionsKeptBy(database, unitId).pluck('id');
  const { rows } = await database.raw<{ rows: HistoryRow[] }>(history, { personId, institutionIds });
  return rows.map(({ at, type, detail, action, ...actor }) => ({
    at: at.toISOString(),
    what: type === null ? describeAccess(action ?? '') : describeStoredEvent({ type, detail }),
    who: actorWords(actor),
  }));
}

const history = `
  select event.at, event.type, event.detail, null as action, event.actor_person_id is not null as "isPerson",
         event.actor_role as role, actor.name as institution, event.sequence::bigint as place
    from membership
    join process_event event on event.process_id in ('admission/' || membership.id, 'transfer-out/' || membership.id)
    left join institution actor on actor.id = event.actor_institution_id
   where membership.person_id = :personId and membership.institution_id = any (:institutionIds) and ${withoutDeleted}
  union all
  select looked.at, null, looked.detail, looked.action, true, holding.role, actor.name, looked.id
    from roster_entry entry
    join access_event looked on looked.subject = 'roster-entry/' || entry.id and looked.action <> 'roster.viewed'
    left join role_holding holding on holding.id = looked.role_holding_id
    left join institution actor on actor.id = holding.institution_id
   where entry.person_id = :personId and entry.institution_id = any (:institutionIds) and entry.deleted_at is null
   order by at, place`;
