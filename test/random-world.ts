import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { roleNames, type RoleName } from '../contracts/login';
import { addPayableApplication } from './payable-application';

/** Two businesses are enough to be in the wrong one. */
const businessCodes = ['03', '05'] as const;
const kinds = ['department', 'hospital', 'health-centre', 'village-clinic'] as const;

export interface Unit {
  readonly id: string;
  readonly kind: (typeof kinds)[number];
  /** Absent: it stands at the top. */
  readonly parent?: Unit;
}

export interface Asker {
  readonly id: string;
  readonly role: {
    readonly id: string;
    readonly name: RoleName;
    readonly unit: Unit;
    readonly businessCode: string | null;
  };
}

/** One record of everything that belongs to somebody, a unit, a business and a department. */
export interface Affair {
  readonly owner: Asker;
  /** Whom the owner hands it to. */
  readonly successor: Asker;
  readonly unit: Unit;
  /** Who decides about it. */
  readonly department: Unit;
  readonly businessCode: string;
  readonly ids: Readonly<Record<AffairPart, string>>;
}
export const affairParts = [
  'application',
  'upload',
  'registration',
  'hr-application',
  'unit-account',
  'sub-account',
  'authorization',
  'authorization-change',
  'face-check',
] as const;
export type AffairPart = (typeof affairParts)[number];

export interface World {
  readonly units: readonly Unit[];
  readonly askers: readonly Asker[];
  readonly affairs: readonly Affair[];
}

/** Itself, its parent, and so on to the top. */
export const pathOf = (unit: Unit): Unit[] => (unit.parent ? [...pathOf(unit.parent), unit] : [unit]);

const unitPlans = fc.array(
  fc.record({ parent: fc.nat(), kind: fc.constantFrom('department' as const, ...kinds) }),
  {
    minLength: 6,
    maxLength: 9,
  },
);
const place = fc.record({ unit: fc.nat(), business: fc.nat() });
const askerPlans = fc.array(fc.record({ place, role: fc.constantFrom(...roleNames) }), {
  minLength: 6,
  maxLength: 8,
});
const affairPlans = fc.array(fc.record({ place, owner: fc.nat(), department: fc.nat() }), {
  minLength: 3,
  maxLength: 4,
});

/** A supervising tree, people with roles anywhere in it, and their affairs. */
export const worlds: fc.Arbitrary<World> = fc
  .record({ units: unitPlans, askers: askerPlans, affairs: affairPlans })
  .map((plan) => {
    const units: Unit[] = [];
    for (const { parent, kind } of plan.units)
      // The first stands at the top, and whoever drew themselves.
      units.push({ id: randomUUID(), kind, parent: units[parent % (units.length + 1)] });
    const askers = plan.askers.map(({ place: at, role }) => newAsker(units, at, role)).filter(isFirstHr);
    const affairs = plan.affairs.map((one) => newAffair({ units, askers }, one)).filter(isFirstOfUnit);
    return { units, askers, affairs };
  });

/** A unit has one HR administrator at a time (R-E2), and one account. */
const isFirstHr = ({ role }: Asker, index: number, all: readonly Asker[]): boolean =>
  role.name !== 'hr-account' ||
  index === all.findIndex((one) => one.role.name === 'hr-account' && one.role.unit === role.unit);
const isFirstOfUnit = ({ unit }: Affair, index: number, all: readonly Affair[]): boolean =>
  index === all.findIndex((one) => one.unit === unit);

interface Place {
  unit: number;
  business: number;
}

function newAsker(units: readonly Unit[], { unit, business }: Place, name: RoleName): Asker {
  const ofBusiness = name === 'business-administrator' || name === 'assistant';
  const businessCode = ofBusiness ? pick(businessCodes, business) : null;
  return { id: randomUUID(), role: { id: randomUUID(), name, unit: pick(units, unit), businessCode } };
}

function newAffair(
  { units, askers }: Pick<World, 'units' | 'askers'>,
  plan: { place: Place; owner: number; department: number },
): Affair {
  const unit = pick(units, plan.place.unit);
  const owner = pick(askers, plan.owner);
  const others = askers.filter((one) => one !== owner);
  return {
    owner,
    successor: pick(others, plan.owner),
    unit,
    // A unit's application is decided by another institution than itself.
    department: pick(
      units.filter((one) => one !== unit),
      plan.department,
    ),
    businessCode: pick(businessCodes, plan.place.business),
    ids: Object.fromEntries(affairParts.map((part) => [part, randomUUID()])) as Affair['ids'],
  };
}

function pick<T>(from: readonly T[], index: number): T {
  const found = from[index % from.length];
  if (found === undefined) throw new Error('There is nothing to pick from.');
  return found;
}

/** The rows of a world, as the processes would have left them. */
export async function addWorld(knex: Knex, { units, askers, affairs }: World): Promise<void> {
  for (const code of businessCodes)
    await knex('business').insert({ code, name: code }).onConflict('code').ignore();
  for (const unit of units) await addUnit(knex, unit);
  for (const asker of askers) await addAsker(knex, asker);
  for (const affair of affairs) await addAffair(knex, affair);
}

let serial = 0;

async function addUnit(knex: Knex, unit: Unit): Promise<void> {
  await knex('division').insert({ code: '429021', name: '神农架林区' }).onConflict('code').ignore();
  const code = `4299${String((serial += 1)).padStart(6, '0')}`;
  const name = `神农架林区示例机构${code}`;
  await knex('institution').insert({
    ...{ id: unit.id, code, name, name_normalised: name, kind: unit.kind },
    ...{
      is_medical: unit.kind !== 'department',
      parent_id: unit.parent?.id ?? null,
      division_code: '429021',
    },
    tree_path: `${pathOf(unit)
      .map(({ id }) => id)
      .join('/')}/`,
  });
}

async function addAsker(knex: Knex, { id, role }: Asker): Promise<void> {
  await knex('person').insert({ id });
  await knex('role_holding').insert({
    ...{ id: role.id, person_id: id, role: role.name, institution_id: role.unit.id },
    ...{ business_code: role.businessCode, granted_by: 'test' },
  });
}

async function addAffair(knex: Knex, affair: Affair): Promise<void> {
  const { owner, successor, unit, department, businessCode, ids } = affair;
  const at = new Date();
  const { projectId } = await addPayableApplication(knex, {
    personId: owner.id,
    applicationId: ids.application,
  });
  const processId = `application/${ids.application}`;
  const content = JSON.stringify({ materials: [{ material: 'photo', uploadId: ids.upload }] });
  await knex('exam_project_version').insert({ project_id: projectId, version: 1, definition: '{}' });
  await knex('application_round').insert({
    ...{ application_id: ids.application, round: 1, content, project_version: 1, pledge_version: '1' },
  });
  await knex('application_step').insert({
    ...{ application_id: ids.application, step: 0, kind: 'review', level: 'unit', state: 'waiting' },
    ...{ institution_id: unit.id, business_code: businessCode },
  });
  await knex('application')
    .where({ id: ids.application })
    .update({ state: 'in-review', current_step: 0, business_code: businessCode });
  const process = { sequence: 1, position: '{}', person_id: owner.id };
  await knex('process').insert([
    {
      ...{ id: processId, kind: 'exam-application', state: 'in-review', ...process },
      ...{ institution_id: unit.id, business_code: businessCode },
    },
    {
      ...{ id: `institution-registration/${ids.registration}`, kind: 'institution-registration', ...process },
      ...{ state: 'awaiting-review', institution_id: department.id, business_code: null },
    },
  ]);
  await knex('upload').insert({
    ...{
      id: ids.upload,
      owner_person_id: owner.id,
      purpose: 'application-material',
      storage_key: ids.upload,
    },
    ...{ content_type: 'image/jpeg', size_bytes: 1, sha256: Buffer.from(ids.upload), expires_at: at },
    claimed_by: processId,
  });
  const underReview = { state: 'awaiting-review', round: 1, submitted_at: at, uploads: '{}' };
  await knex('institution_registration').insert({
    ...{ id: ids.registration, person_id: owner.id, applicant_name_enc: Buffer.from('') },
    ...{ name: ids.registration, name_normalised: ids.registration, address: '示例路 1 号', kind: 'other' },
    ...{ supervisor_id: department.id, department_id: department.id, ...underReview },
    open_place: (serial += 1),
  });
  await knex('hr_account_application').insert({
    ...{
      id: ids['hr-application'],
      person_id: owner.id,
      institution_id: unit.id,
      department_id: department.id,
    },
    ...{ contact_department: '人事科', office_phone: '027-87654321', ...underReview },
    // Of one person no second one is open.
    ...{ state: 'refused', decided_at: at },
  });
  const expired = { institution_id: unit.id, state: 'expired', code_expires_at: at, issued_by: owner.id };
  await knex('unit_account').insert([
    {
      ...{ id: ids['unit-account'], code_index: Buffer.from(ids['unit-account']), ...expired },
      ...{ kind: 'hr', number: `4299${String((serial += 1)).padStart(6, '0')}`, business_codes: [] },
    },
    {
      ...{ id: ids['sub-account'], code_index: Buffer.from(ids['sub-account']), ...expired },
      ...{ kind: 'sub', number: `4299${String((serial += 1)).padStart(6, '0')}001` },
      business_codes: [businessCode],
    },
  ]);
  await knex('authorization_grant').insert({
    ...{ id: ids.authorization, institution_id: unit.id, business_code: businessCode, state: 'unissued' },
  });
  await knex('authorization_change').insert({
    ...{ id: ids['authorization-change'], kind: 'assistant', state: 'offered', expires_at: at },
    ...{ institution_id: unit.id, business_code: businessCode },
    ...{ initiator_id: owner.id, holding_id: owner.role.id, target_id: successor.id },
  });
  await knex('face_check').insert({
    ...{ id: ids['face-check'], person_id: owner.id, subject_id: owner.id, purpose: 'accept-authorization' },
    ...{ asked_by: processId, created_at: at, expires_at: new Date(at.getTime() + 600_000) },
  });
}
