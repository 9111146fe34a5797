import type { Person, Session } from '../../contracts/login';
import { maskDocumentNumber, maskPhone } from '../../domain/mask';
import type { Services } from '../services';
import type { CurrentSession } from '../session/current-session';
import { rolesOf } from './roles';

interface PersonRow {
  id: string;
  name: string | null;
  identity_state: Person['identityState'];
  document_type: string | null;
  document_number_enc: Buffer | null;
  phone_enc: Buffer | null;
  has_wechat: boolean;
  closes_at: Date | null;
}

/** The account, masked as even its owner's screen shows it. */
export async function describePerson(
  { database, encryption }: Pick<Services, 'database' | 'encryption'>,
  personId: string,
): Promise<Person> {
  const { rows } = await database.raw<{ rows: PersonRow[] }>(
    `select id, name, identity_state, document_type, document_number_enc, phone_enc,
            exists (select from wechat_login where person_id = person.id) as has_wechat,
            (select closes_at from account_closure c where c.person_id = person.id and c.state = 'requested') as closes_at
       from person where id = ?`,
    [personId],
  );
  const [row] = rows;
  if (!row) throw new Error('A session without a person: the foreign key forbids it.');
  const { document_number_enc: number, phone_enc: phone } = row;
  return {
    id: row.id,
    name: row.name,
    identityState: row.identity_state,
    documentType: row.document_type,
    documentNumberMasked: number && maskDocumentNumber(encryption.decryptText(number)),
    phoneMasked: phone && maskPhone(encryption.decryptText(phone)),
    hasWechat: row.has_wechat,
    closesAt: row.closes_at?.toISOString() ?? null,
  };
}

/** The session as `GET /session` and every login answer it. Two round trips, at once. */
export async function describeSession(services: Services, session: CurrentSession): Promise<Session> {
  const [person, roles] = await Promise.all([
    describePerson(services, session.personId),
    rolesOf(services.database, session.personId),
  ]);
  return {
    id: session.id,
    person,
    roles,
    activeRole: roles.find(({ id }) => id === session.role?.id) ?? null,
    csrfToken: session.csrfToken,
    expiresAt: session.expiresAt.toISOString(),
  };
}
