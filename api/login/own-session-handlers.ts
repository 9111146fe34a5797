import type { OwnSession, sessionRoutes } from '../../contracts/session';
import { endSessions } from '../../db/end-sessions';
import { recordAccess } from '../access-event';
import { notFound } from '../problems';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { maskedAddressInWords } from './address';

interface SessionRow extends Pick<OwnSession, 'id' | 'client' | 'browser' | 'roleId'> {
  address: string;
  started_at: Date;
  last_used_at: Date;
}

/** Where one is logged in; each login ends at the next request of it (R-A5). What was ended is written down. */
export function createOwnSessionHandlers({ database }: Services): Handlers<typeof sessionRoutes> {
  return {
    'GET /sessions': async ({ session }) => {
      const rows = await database('session')
        .leftJoin('role_holding as holding', (join) =>
          join.on('holding.id', 'session.role_holding_id').onNull('holding.ended_at'),
        )
        .where({ 'session.person_id': session.personId, 'session.ended_at': null })
        .whereRaw('expires_at > now() and last_used_at > now() - make_interval(secs => idle_seconds)')
        .orderBy('last_used_at', 'desc')
        .select<SessionRow[]>(
          ...['session.id', 'client', 'browser', 'address', 'started_at', 'last_used_at'],
          'holding.id as roleId',
        );
      const items = rows.map(({ started_at: startedAt, last_used_at: lastUsedAt, ...row }) => ({
        ...row,
        address: maskedAddressInWords(row.address),
        startedAt: startedAt.toISOString(),
        lastUsedAt: lastUsedAt.toISOString(),
        isCurrent: row.id === session.id,
      }));
      return { items };
    },

    'DELETE /sessions': ({ session, context }) =>
      database.transaction(async (trx) => {
        const { personId, id } = session;
        const ended = await endSessions(trx, { personId, because: 'ended-by-owner', except: id });
        await recordAccess(trx, session, context, {
          action: 'session.others-ended',
          subject: `session/${id}`,
          detail: { ended },
        });
        return { ended };
      }),

    'DELETE /sessions/:id': ({ params, session, context }) =>
      database.transaction(async (trx) => {
        const { personId } = session;
        const own = { id: params.id, person_id: personId };
        if (!(await trx('session').where(own).first('id'))) throw notFound('这个登录');
        // Asked again, or by two of one's browsers at once: it is over, which is what was asked for.
        const ended = await endSessions(trx, { personId, because: 'ended-by-owner', only: params.id });
        if (ended > 0)
          await recordAccess(trx, session, context, {
            action: 'session.ended',
            subject: `session/${params.id}`,
          });
        return { ended };
      }),
  };
}
