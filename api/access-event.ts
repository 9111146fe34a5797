import type { Knex } from 'knex';
import type { AccessAction } from '../domain/access-sentences';
import type { RequestContext } from './request-context';
import type { CurrentSession } from './session/current-session';

export interface AccessEvent {
  action: AccessAction;
  /** What was seen: a process id where there is one. */
  subject: string;
  /** Whose matter it is; without it that of the process that was seen, else of the role in use. */
  institutionId?: string;
  /** Ids and counts; never the data that was seen. */
  detail?: Readonly<Record<string, string | number | boolean | null>>;
}

/** The same look again within a minute is one entry: a page that asks piece by piece would fill the log. */
export async function recordAccessOnceAMinute(
  database: Knex,
  session: CurrentSession,
  context: RequestContext,
  event: AccessEvent,
): Promise<void> {
  const earlier = await database('access_event')
    .where({ person_id: session.personId, action: event.action, subject: event.subject })
    .whereRaw(`at > now() - interval '1 minute'`)
    .first<object | undefined>('id');
  if (!earlier) await recordAccess(database, session, context, event);
}

/** Writes down who saw what, before it is shown (R-S3). If this fails, nothing is shown. */
export async function recordAccess(
  database: Knex,
  session: CurrentSession,
  context: RequestContext,
  { action, subject, institutionId, detail = {} }: AccessEvent,
): Promise<void> {
  await database('access_event').insert({
    person_id: session.personId,
    role_holding_id: session.role?.id ?? null,
    action,
    subject,
    institution_id: database.raw(
      'coalesce(?::uuid, (select institution_id from process where id = ?), ?::uuid)',
      [institutionId ?? null, subject, session.role?.institutionId ?? null],
    ),
    detail: JSON.stringify(detail),
    request_id: context.requestId,
  });
}
