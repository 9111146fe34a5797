import type { Knex } from 'knex';
import type { AccountClosure } from '../../contracts/account-closure';
import type { ClosureObstacle, ClosureState } from '../../contracts/account-closure-states';
import { findClosureObstacles } from '../../db/closure-obstacles';
import { closureActionsIn } from '../../domain/account-closure';
import { maskPhone } from '../../domain/mask';
import type { Services } from '../services';

interface ClosureRow {
  state: ClosureState;
  closes_at: Date;
  obstacles: ClosureObstacle[];
}

export const findClosure = (database: Knex, personId: string): Promise<ClosureRow | undefined> =>
  database('account_closure')
    .where({ person_id: personId })
    .first<ClosureRow | undefined>('state', 'closes_at', 'obstacles');

/** The same, once it has been asked for. */
export async function getClosure(database: Knex, personId: string): Promise<ClosureRow> {
  const row = await findClosure(database, personId);
  if (!row) throw new Error('unreachable: what was asked for has its row');
  return row;
}

/** How the closing of one's account stands, and what would be in its way now. */
export async function viewClosure(
  { database, encryption }: Pick<Services, 'database' | 'encryption'>,
  personId: string,
): Promise<AccountClosure> {
  const [row, obstacles, { phone }] = await Promise.all([
    findClosure(database, personId),
    findClosureObstacles(database, personId),
    database('person').where({ id: personId }).first<{ phone: Buffer | null }>('phone_enc as phone'),
  ]);
  const canAsk = obstacles.length === 0 && phone !== null;
  return {
    state: row?.state ?? null,
    closesAt: row?.state === 'requested' ? row.closes_at.toISOString() : null,
    obstacles,
    stoppedBy: row?.obstacles ?? [],
    phoneMasked: phone && maskPhone(encryption.decryptText(phone)),
    availableActions: closureActionsIn(row?.state ?? 'none').filter((action) => action !== 'ask' || canAsk),
  };
}
