import type { Knex } from 'knex';
import type { Person, RoleName } from '../../contracts/login';
import type { SessionClient } from '../../contracts/session';
import { ProblemError } from '../problems';
import type { CurrentSession } from './current-session';
import { csrfTokenOf, hashSecret, newSecret } from './secret';

const hour = 3600;
const day = 24 * hour;
/** How long a session lives unused, and at most. A shared PC in an office forgets sooner than one's own phone. */
const lifetimes = {
  cookie: { idleSeconds: 2 * hour, absoluteSeconds: 12 * hour },
  bearer: { idleSeconds: 30 * day, absoluteSeconds: 90 * day },
} as const;

interface SessionRow {
  id: string;
  transport: 'cookie' | 'bearer';
  person_id: string;
  identity_state: Person['identityState'];
  expires_at: Date;
  is_due: boolean;
  role_holding_id: string | null;
  role: RoleName;
  institution_id: string;
  institution_code: string;
  tree_path: string;
  business_code: string | null;
}

/** The session of a token, if it is alive, in one round trip (two, once a minute). An ended holding is no role. */
export async function findSession(database: Knex, token: string): Promise<CurrentSession | undefined> {
  const { rows } = await database.raw<{ rows: SessionRow[] }>(
    `select session.id, session.transport, session.person_id, person.identity_state, session.expires_at,
            session.last_used_at < now() - interval '1 minute' as is_due,
            holding.id as role_holding_id, holding.role, holding.business_code,
            institution.id as institution_id, institution.code as institution_code, institution.tree_path
       from session
       join person on person.id = session.person_id
       left join role_holding holding
         on holding.id = session.role_holding_id and holding.person_id = person.id and holding.ended_at is null
       left join institution on institution.id = holding.institution_id
      where session.token_hash = ? and session.ended_at is null and session.expires_at > now()
        and session.last_used_at > now() - make_interval(secs => session.idle_seconds)`,
    [hashSecret(token)],
  );
  const [row] = rows;
  if (!row) return undefined;
  if (row.is_due) await database('session').where({ id: row.id }).update({ last_used_at: database.fn.now() });
  return fromRow(row, token);
}

function fromRow(row: SessionRow, token: string): CurrentSession {
  return {
    id: row.id,
    transport: row.transport,
    personId: row.person_id,
    identityState: row.identity_state,
    csrfToken: csrfTokenOf(token),
    expiresAt: row.expires_at,
    role: row.role_holding_id
      ? {
          id: row.role_holding_id,
          role: row.role,
          institutionId: row.institution_id,
          institutionCode: row.institution_code,
          treePath: row.tree_path,
          businessCode: row.business_code,
        }
      : undefined,
  };
}

export interface NewSession {
  personId: string;
  roleHoldingId: string | null;
  client: SessionClient;
  browser: string;
  address: string;
  /** It was begun by a WeChat login. */
  isByWechat?: boolean;
}

/** Opens a session and returns its token, which exists nowhere else. */
export async function openSession(database: Knex, session: NewSession): Promise<string> {
  const token = newSecret(256);
  const transport = session.client === 'weapp' ? 'bearer' : 'cookie';
  const { idleSeconds, absoluteSeconds } = lifetimes[transport];
  await database('session').insert({
    token_hash: hashSecret(token),
    transport,
    client: session.client,
    person_id: session.personId,
    role_holding_id: session.roleHoldingId,
    browser: session.browser,
    address: session.address,
    ...(session.isByWechat && { wechat_proven_at: database.fn.now() }),
    idle_seconds: idleSeconds,
    expires_at: database.raw('now() + make_interval(secs => ?)', [absoluteSeconds]),
  });
  await noteTaken(database, session.roleHoldingId);
  return token;
}

/** When a role was last logged in with (R-E3's 最后登录时间). */
async function noteTaken(database: Knex, roleHoldingId: string | null): Promise<void> {
  if (roleHoldingId)
    await database('role_holding').where({ id: roleHoldingId }).update({ last_taken_at: database.fn.now() });
}

/**
 * Chooses or switches the role of a session, or lays it down. In a browser the first one comes with the QR code that the
 * phone confirmed for it (R-A3): a cookie session that was begun without, by SMS code or as a candidate, takes none.
 */
export async function takeRole(
  database: Knex,
  { id, transport }: CurrentSession,
  roleHoldingId: string | null,
): Promise<void> {
  const session = database('session').where({ id });
  if (roleHoldingId && transport === 'cookie') session.whereNotNull('role_holding_id');
  const taken = await session.update({ role_holding_id: roleHoldingId });
  if (taken === 0)
    throw new ProblemError(
      'no-permission',
      '机构端账号须用手机扫码登录，请回到首页，从“机构授权端”扫码进入。',
    );
  await noteTaken(database, roleHoldingId);
}

/** The session has proven a WeChat login of its person, by binding it. */
export async function noteWechat(database: Knex, { id }: CurrentSession): Promise<void> {
  await database('session').where({ id }).update({ wechat_proven_at: database.fn.now() });
}
