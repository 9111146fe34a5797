import type { Knex } from 'knex';
import type { BoundUnit } from '../../contracts/unit';
import type { InstitutionKind } from '../../contracts/institution-kinds';
import { oneAtATime } from '../../db/one-at-a-time';
import { endOutlived, findOutlived } from '../../db/outlived-membership';
import { beginAdmission } from '../../db/roster-admission';
import { tellJoined } from '../../db/tell-unit-change';
import { unitTurn } from '../../db/unit-turn';
import { findRenewalDue } from '../../db/verification-renewal';
import { codeFault, normaliseCode } from '../../domain/code-text';
import { confirmCodeHolder } from '../../domain/confirm-code';
import { admissionProcessId } from '../../domain/roster-admission-process';
import { recordAccess } from '../access-event';
import { callProcesses } from '../call-processes';
import { once } from '../once';
import { notFound, ProblemError } from '../problems';
import type { RequestContext } from '../request-context';
import type { MessageIdentity } from '../route';
import type { Services } from '../services';
import type { CurrentSession } from '../session/current-session';
import { chosenDepartment } from './internal-departments';
import { findMembership, getMembership, toBoundUnit } from './unit-rows';
import { type CodeTry, countWrongCode, refuseTooManyWrongCodes } from './wrong-codes';

interface Binding {
  readonly session: CurrentSession;
  readonly context: RequestContext;
  readonly message: MessageIdentity;
  readonly institutionId: string;
  readonly confirmCode?: string;
  readonly internalDepartmentId?: string;
}

/**
 * Binds the person to the unit whose current confirm code they typed; counts at once for applications. A unit without a code is bound
 * without one, and it counts once the unit has passed them (R-C2). With the binding their admission to the unit's roster begins, or
 * is done (R-I2, R-I3).
 */
export async function bind(services: Services, binding: Binding): Promise<BoundUnit> {
  const { database } = services;
  const { session, context, message, institutionId, confirmCode, internalDepartmentId } = binding;
  const { personId } = session;
  if (confirmCode !== undefined) refuseMisspelt(confirmCode);
  const turn = unitTurn(personId);
  const messageId = message.idFor(turn);
  const { requestHash } = message;
  const moved: string[] = [];
  const membershipId = await once(database, { messageId, requestHash, turn }, async (trx) => {
    await refuseSecondUnit(trx, personId);
    // What a program of the version before has left open; the night would end it.
    for (const one of await findOutlived(trx, { personId })) moved.push(...(await endOutlived(trx, one)));
    const unit = await getBindable(trx, institutionId);
    await refuseUnlessVerifiedAnew(trx, personId, unit);
    if (unit.holderId !== undefined) {
      const codeTry = { messageId, requestHash, personId, holderId: unit.holderId };
      const wrong = await judgeCode(services, trx, codeTry, confirmCode);
      if (wrong) return wrong;
    }
    const departmentId = await chosenDepartment(trx, institutionId, internalDepartmentId);
    await recordAccess(trx, session, context, {
      action: 'unit.bound',
      subject: `institution/${institutionId}`,
      institutionId,
    });
    return addMembership(trx, personId, unit, departmentId);
  });
  callProcesses(services, [...moved, admissionProcessId(membershipId)]);
  return toBoundUnit(await getMembership(database, membershipId));
}

/** The refusal of a wrong code, which is counted; nothing where it is right. */
async function judgeCode(
  { blindIndex }: Pick<Services, 'blindIndex'>,
  trx: Knex.Transaction,
  codeTry: CodeTry,
  confirmCode: string | undefined,
): Promise<ProblemError | undefined> {
  if (confirmCode === undefined) throw faultyCode('请填写单位确认码。');
  const typed = blindIndex('confirm-code', normaliseCode(confirmCode));
  await oneAtATime(trx, `confirm-code:${codeTry.holderId}`);
  await refuseTooManyWrongCodes(trx, codeTry);
  const isRight = (await currentCode(trx, codeTry.holderId)).equals(typed);
  return isRight ? undefined : await countWrongCode(trx, codeTry);
}

/** A slip of the hand that can't be any code is told and not counted. */
function refuseMisspelt(confirmCode: string): void {
  const fault = codeFault(confirmCode);
  if (fault) throw faultyCode(fault);
}

const faultyCode = (fault: string): ProblemError =>
  new ProblemError('invalid-request', fault, { fields: [{ path: '/confirmCode', message: fault }] });

async function refuseSecondUnit(trx: Knex.Transaction, personId: string): Promise<void> {
  const bound = await findMembership(trx, personId);
  if (bound)
    throw new ProblemError(
      'not-allowed-now',
      `您已绑定“${bound.name}”。一人只能绑定一个工作单位，请先解绑，再绑定新的单位。`,
      { allowed: ['unbind'] },
    );
}

/** From a village clinic's roster deleted, one comes back after verifying anew, and is reviewed again (R-J1). */
async function refuseUnlessVerifiedAnew(
  trx: Knex.Transaction,
  personId: string,
  { id, name }: Bindable,
): Promise<void> {
  if (await findRenewalDue(trx, personId, id))
    throw new ProblemError(
      'not-allowed-now',
      `您已被从“${name}”的在岗人员名册删除。再次申请该单位，须先在“我的·实名认证”中重新认证。`,
      { allowed: ['verify-anew'] },
    );
}

interface Bindable {
  id: string;
  name: string;
  /** Absent where there is no code: not a medical institution (R-E6). */
  holderId: string | undefined;
}

async function getBindable(trx: Knex.Transaction, institutionId: string): Promise<Bindable> {
  const unit = await trx('institution')
    .where({ id: institutionId })
    .first<
      | { id: string; name: string; kind: InstitutionKind; isMedical: boolean; parentId: string | null }
      | undefined
    >('id', 'name', 'kind', 'is_medical as isMedical', 'parent_id as parentId');
  if (!unit) throw notFound('这个单位');
  return { id: unit.id, name: unit.name, holderId: confirmCodeHolder(unit) };
}

/** Held until the binding is committed: a renewal comes before it or after it. */
async function currentCode(trx: Knex.Transaction, holderId: string): Promise<Buffer> {
  const row = await trx('confirm_code')
    .where({ institution_id: holderId })
    .whereNull('voided_at')
    .forShare()
    .first<{ code_index: Buffer } | undefined>('code_index');
  if (!row)
    throw new ProblemError(
      'not-allowed-now',
      '该单位还没有生成确认码。请联系该单位人事管理主体账号，在管理端“本单位确认码”中生成。',
      { allowed: [] },
    );
  return row.code_index;
}

async function addMembership(
  trx: Knex.Transaction,
  personId: string,
  unit: Bindable,
  departmentId: string | null,
): Promise<string> {
  const counts = unit.holderId !== undefined;
  const [row] = await trx('membership')
    .insert({ person_id: personId, institution_id: unit.id, internal_department_id: departmentId, counts })
    .returning<{ id: string }[]>('id');
  if (!row) throw new Error('insert … returning gave no row');
  await trx('inbox_message').insert({
    person_id: personId,
    template: counts ? 'unit.bound' : 'unit.bound-without-code',
    params: JSON.stringify({ institution: unit.name }),
    deduplication_key: `unit.bound/${row.id}`,
  });
  const bound = { personId, membershipId: row.id, institutionId: unit.id };
  if (counts) await tellJoined(trx, bound);
  await beginAdmission(trx, bound);
  return row.id;
}
