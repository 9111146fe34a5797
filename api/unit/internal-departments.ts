import type { Knex } from 'knex';
import type { InternalDepartmentName } from '../../contracts/unit-information';
import { holdDepartment, moveToDepartment } from '../../db/internal-department';
import type { Author } from '../../db/personal-details-changes';
import { unitTurn } from '../../db/unit-turn';
import { recordAccess } from '../access-event';
import { once } from '../once';
import { ProblemError } from '../problems';
import type { RequestContext } from '../request-context';
import type { MessageIdentity } from '../route';
import type { Services } from '../services';
import type { CurrentSession } from '../session/current-session';
import { findMembership } from './unit-rows';

/** The internal departments that a unit's staff choose from, in its order (R-C2, R-E5). */
export async function internalDepartmentsOf(
  database: Knex,
  institutionId: string,
): Promise<InternalDepartmentName[]> {
  return await database('internal_department')
    .where({ institution_id: institutionId })
    .whereNull('retired_at')
    .orderBy(['place', 'id'])
    .select<InternalDepartmentName[]>('id', 'name');
}

/**
 * The department that was chosen at the unit, or null where it has none; held until the commit, so that it is retired before
 * the choice or after it. Refuses no choice where there is one, and what isn't the unit's or is retired.
 */
export async function chosenDepartment(
  trx: Knex.Transaction,
  institutionId: string,
  chosenId: string | undefined,
): Promise<string | null> {
  if (chosenId === undefined) {
    const [any] = await internalDepartmentsOf(trx, institutionId);
    if (any) throw refused('请选择您所在的内设机构（部门、科室）。');
    return null;
  }
  if (!(await holdDepartment(trx, institutionId, chosenId))) throw notInUse();
  return chosenId;
}

const notInUse = (): ProblemError => refused('该单位已不再使用这个内设机构，请重新选择。');

const refused = (sentence: string): ProblemError =>
  new ProblemError('invalid-request', sentence, {
    fields: [{ path: '/internalDepartmentId', message: sentence }],
  });

/**
 * Puts the membership into this department of its unit. Returns whether that changed anything; undefined where the membership has
 * ended. Refuses what isn't the unit's or is retired.
 */
export async function putIntoDepartment(
  trx: Knex.Transaction,
  membershipId: string,
  chosenId: string,
  author: Author,
): Promise<boolean | undefined> {
  const move = await moveToDepartment(trx, membershipId, chosenId, author);
  if (move === 'not-in-use') throw notInUse();
  return move === 'not-bound' ? undefined : move === 'moved';
}

interface Choice {
  readonly session: CurrentSession;
  readonly context: RequestContext;
  readonly message: MessageIdentity;
  readonly internalDepartmentId: string;
}

/** Moves the person to another department of their unit, or to the first one that they choose there; returns the membership. */
export async function chooseDepartment(
  { database }: Pick<Services, 'database'>,
  { session, context, message, internalDepartmentId }: Choice,
): Promise<string> {
  const turn = unitTurn(session.personId);
  const change = { messageId: message.idFor(turn), requestHash: message.requestHash, turn };
  return await once(database, change, async (trx) => {
    const bound = await findMembership(trx, session.personId);
    if (!bound)
      throw new ProblemError('not-allowed-now', '您现在没有绑定工作单位，请先绑定。', { allowed: ['bind'] });
    const author = { personId: session.personId, institutionId: null };
    if (!(await putIntoDepartment(trx, bound.membershipId, internalDepartmentId, author)))
      return bound.membershipId;
    await recordAccess(trx, session, context, {
      action: 'unit.department-chosen',
      subject: `institution/${bound.id}`,
      institutionId: bound.id,
      detail: { internalDepartmentId },
    });
    return bound.membershipId;
  });
}
