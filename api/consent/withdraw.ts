import type { Knex } from 'knex';
import type { ConsentKind } from '../../contracts/consent-kinds';
import { endLogins } from '../../db/end-logins';
import { wakeCheck } from '../face-check/face-check-process';
import type { Services } from '../services';

/**
 * Takes a consent back (R-V2). Without that to the face, one that is at the provider counts for nothing any more, and the next
 * asks anew. The platform can't be used without the others: both go together, with all logins, and the next login asks again.
 */
export async function withdraw(services: Services, personId: string, kind: ConsentKind): Promise<void> {
  const { database } = services;
  await database.transaction(async (trx) => {
    await takeBack(trx, personId, kind === 'face' ? ['face'] : ['privacy', 'agreement']);
    if (kind !== 'face') await endLogins(trx, personId, 'consent-withdrawn');
  });
  if (kind === 'face') await endChecks(services, personId);
}

const takeBack = (trx: Knex.Transaction, personId: string, kinds: readonly ConsentKind[]): Promise<number> =>
  trx('consent')
    .where({ person_id: personId, withdrawn_at: null })
    .whereIn('kind', kinds)
    .update({ withdrawn_at: trx.fn.now() });

/** Those at the provider look at the consent whenever they ask it, which is every few seconds; woken, they do so at once. */
async function endChecks(services: Services, personId: string): Promise<void> {
  const checks = await services
    .database('face_check_try as t')
    .join('face_check as c', 'c.id', 't.check_id')
    .where({ 'c.person_id': personId, 'c.state': 'waiting', 't.way': 'face', 't.outcome': null })
    .select<{ id: string }[]>('c.id');
  for (const { id } of checks)
    await wakeCheck(services, id).catch((error: unknown) => {
      services.log.warn({ err: error }, 'a check hears of the withdrawn consent later');
    });
}
