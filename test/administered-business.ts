import { activateByCode, issueAuthorization, ownAuthorizations } from './authorization-steps';
import { newVerifiedVisitor } from './face-check-steps';
import { giveRole } from './give-role';
import type { Visitor } from './identity-steps';
import type { Stack } from './stack';
import { addUnit, type TestUnit } from './unit-account-steps';

/** The department above, and whoever has its HR account. */
interface Above {
  readonly department: TestUnit;
  readonly clerk: Visitor;
}

/** A hospital's business with the administrator whom a code has made. */
export async function businessByCode(stack: Stack, { department, clerk }: Above) {
  const hospital = await addUnit(stack, 'hospital', department.id);
  const { id: grantId, code } = await issueAuthorization(clerk, hospital.id);
  const administrator = await newVerifiedVisitor(stack);
  await activateByCode(stack, administrator, code);
  return { hospital, grantId, administrator, holdingId: await rightOf(administrator) };
}

/** One that no code made, where only what is done with the right matters. */
export async function businessByRight(stack: Stack, { department }: Pick<Above, 'department'>) {
  const hospital = await addUnit(stack, 'hospital', department.id);
  const administrator = await newVerifiedVisitor(stack);
  const wanted = { role: 'business-administrator', businessCode: '05', institutionId: hospital.id } as const;
  const { id: holdingId } = await giveRole(stack, administrator.id, wanted);
  return { hospital, administrator, holdingId };
}

/** The right in the first of somebody's businesses. */
export const rightOf = async (person: Visitor): Promise<string> =>
  (await ownAuthorizations(person)).businesses[0]?.id ?? '';

/** Who works in the hospital's business now. */
export const rightsAt = (
  { database }: Stack,
  institutionId: string,
): Promise<{ person_id: string; role: string }[]> =>
  database
    .knex('role_holding')
    .where({ institution_id: institutionId, business_code: '05', ended_at: null })
    .orderBy('role')
    .select('person_id', 'role');
