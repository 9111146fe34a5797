import type { RegistrationForm } from '../contracts/institution-registration';
import type { RegistrationMaterial } from '../contracts/institution-registration-states';
import { newVerifiedVisitor, type VerifiedVisitor } from '../test/face-check-steps';
import { issueAuthorization } from '../test/authorization-steps';
import type { Visitor } from '../test/identity-steps';
import { newApplicant, newForm, sendMaterials } from '../test/registration-steps';
import type { ReachableStack } from '../test/stack';
import {
  addUnit,
  begin,
  issue,
  newClerk,
  newPc,
  newVerified,
  readCode,
  walkToCompletion,
} from '../test/unit-account-steps';
import type { ApiClient } from '../test/api-client';

/** A department, and who works there and above: everybody who may decide about the units below it. */
export interface Department {
  readonly id: string;
  readonly clerk: Visitor;
  readonly platform: Visitor;
}

/** Somebody about to register an institution; every other one under a name that another has chosen too. */
export interface Registrant {
  readonly visitor: Visitor;
  readonly form: RegistrationForm;
  readonly materials: Partial<Record<RegistrationMaterial, string>>;
  readonly department: Department;
}

/** A unit whose account's code two people have, both one step from the end. */
export interface Activation {
  readonly accountId: string;
  readonly pcs: readonly ApiClient[];
  readonly clerk: Visitor;
}

/** A business's authorization whose code two people have. */
export interface Grant {
  readonly id: string;
  readonly code: string;
  readonly people: readonly VerifiedVisitor[];
  readonly clerk: Visitor;
}

export async function openDepartment(stack: ReachableStack): Promise<Department> {
  const { id } = await addUnit(stack, 'department');
  const platform = await newClerk(stack, id, 'platform-administrator');
  return { id, clerk: await newClerk(stack, id), platform };
}

export async function newRegistrant(
  stack: ReachableStack,
  department: Department,
  index: number,
): Promise<Registrant> {
  const visitor = await newApplicant(stack);
  const name = `神农架林区示例${Math.floor(index / 2)}号诊所`;
  const form = newForm(department.id, { name });
  return { visitor, form, department, materials: await sendMaterials(visitor, form) };
}

export async function newActivation(stack: ReachableStack, { id, clerk }: Department): Promise<Activation> {
  const unit = await addUnit(stack, 'hospital', id);
  const account = await issue(clerk, unit.id);
  if (!account.id) throw new Error('an issued account has an id');
  const code = await readCode(clerk, account.id);
  const pcs = [];
  for (const name of ['甲示例', '乙示例']) {
    const pc = newPc(stack);
    await begin(pc, unit.code, code);
    await walkToCompletion(stack, pc, await newVerified(stack, name), name);
    pcs.push(pc);
  }
  return { accountId: account.id, pcs, clerk };
}

export async function newGrant(stack: ReachableStack, { id, clerk }: Department): Promise<Grant> {
  const unit = await addUnit(stack, 'hospital', id);
  const people = [await newVerifiedVisitor(stack), await newVerifiedVisitor(stack)];
  return { ...(await issueAuthorization(clerk, unit.id)), people, clerk };
}
