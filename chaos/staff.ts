import { createEncryption } from '../runtime/encryption';
import { newHolder, newVisitor, type Holder, type Visitor } from '../test/identity-steps';
import { verify } from '../test/login-steps';
import { addConfirmCode } from '../test/roster-steps';
import type { ReachableStack } from '../test/stack';
import { addUnit, newClerk } from '../test/unit-account-steps';

/** A hospital that people bind to, and its HR administrator. */
export interface Employer {
  readonly id: string;
  readonly clerk: Visitor;
}

/** Somebody about to bind to one of two hospitals, with the document that they have verified. */
export interface Employee {
  readonly visitor: Visitor;
  readonly holder: Holder;
  readonly employers: readonly [Employer, Employer];
}

export const openEmployers = async (stack: ReachableStack): Promise<Employee['employers']> => [
  await openEmployer(stack),
  await openEmployer(stack),
];

async function openEmployer(stack: ReachableStack): Promise<Employer> {
  const { id } = await addUnit(stack, 'hospital');
  await addConfirmCode(stack, id);
  return { id, clerk: await newClerk(stack, id) };
}

export async function newEmployee(
  stack: ReachableStack,
  employers: Employee['employers'],
): Promise<Employee> {
  const [visitor, holder] = [await newVisitor(stack), newHolder('员示例')];
  const encryption = createEncryption(stack.config.keys.encryption);
  await verify({ ...stack, encryption }, visitor.id, { name: holder.name, number: holder.documentNumber });
  return { visitor, holder, employers };
}
