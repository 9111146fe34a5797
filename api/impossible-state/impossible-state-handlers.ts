import { ScheduleOverlapPolicy } from '@temporalio/client';
import type { ImpossibleState, impossibleStateRoutes } from '../../contracts/impossible-state';
import { impossibleStatesSchedule } from '../../domain/schedule-ids';
import { recordAccess } from '../access-event';
import { ProblemError } from '../problems';
import type { Handlers } from '../route';
import type { Services } from '../services';

const mostShown = 500;

interface Row extends Pick<ImpossibleState, 'kind' | 'subject' | 'processId'> {
  foundAt: Date;
  seenAt: Date;
  goneAt: Date | null;
}

/** What the detector has found, and asking it to look now (R-U1). */
export function createImpossibleStateHandlers({
  database,
  temporal,
  config,
}: Pick<Services, 'database' | 'temporal' | 'config'>): Handlers<typeof impossibleStateRoutes> {
  return {
    'GET /impossible-states': async () => {
      const [check, rows] = await Promise.all([
        database('impossible_state_check')
          .orderBy('began_at', 'desc')
          .first<{ beganAt: Date; endedAt: Date | null; found: number | null } | undefined>(
            'began_at as beganAt',
            'ended_at as endedAt',
            'found',
          ),
        database('impossible_state')
          .whereRaw(`gone_at is null or gone_at > now() - interval '30 days'`)
          .orderByRaw('gone_at desc nulls first, found_at desc, kind, subject')
          .limit(mostShown)
          .select<Row[]>(
            'kind',
            'subject',
            'process_id as processId',
            'found_at as foundAt',
            'seen_at as seenAt',
            'gone_at as goneAt',
          ),
      ]);
      return {
        lastCheck: check
          ? { ...check, beganAt: check.beganAt.toISOString(), endedAt: check.endedAt?.toISOString() ?? null }
          : null,
        items: rows.map(({ foundAt, seenAt, goneAt, ...row }) => ({
          ...row,
          foundAt: foundAt.toISOString(),
          seenAt: seenAt.toISOString(),
          goneAt: goneAt?.toISOString() ?? null,
        })),
      };
    },

    'POST /impossible-states/checks': async ({ session, context }) => {
      await recordAccess(database, session, context, {
        action: 'impossible-states.checked',
        subject: 'impossible-states',
      });
      // One at a time. While one runs, another begins after it: that one may be about to end, and who asked would wait in vain.
      await temporal.schedule
        .getHandle(impossibleStatesSchedule(config.temporal.taskQueuePrefix))
        .trigger(ScheduleOverlapPolicy.BUFFER_ONE)
        .catch((error: unknown) => {
          throw new ProblemError('service-overloaded', '流程服务暂时无法访问，请稍后再试。', {
            cause: error,
          });
        });
    },
  };
}
