import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { roleNames, type RoleName } from '../contracts/login';

/** Two businesses are enough to be in the wrong one. */
export const businessCodes = ['03', '05'] as const;
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
  'face-check-review',
  'data-correction',
  'roster-entry',
  'preloaded-row',
  'preload-import',
  'batch-pass',
  'membership',
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
