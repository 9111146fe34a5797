import { pathOf, type Affair, type Asker, type Unit } from './random-world';

// The rule, on the tree alone (SPEC, “Who uses it”): what somebody has to do with an affair.
const isUnder = (unit: Unit, top: Unit): boolean => pathOf(unit).includes(top);
const isDirectlyUnder = (unit: Unit, department: Unit): boolean =>
  department.kind === 'department' && unit.parent === department;
export const is = ({ role }: Asker, ...names: readonly string[]): boolean => names.includes(role.name);
/** The platform administrator, and whoever stands at the top, see everything. */
const seesAll = (asker: Asker): boolean => is(asker, 'platform-administrator') || !asker.role.unit.parent;

export type Rule = (asker: Asker, affair: Affair) => boolean;
export const owns: Rule = (asker, { owner }) => asker === owner;
export const decides: Rule = (asker, { department }) =>
  is(asker, 'platform-administrator') || (is(asker, 'hr-account') && asker.role.unit === department);
export const reviews: Rule = (asker, { unit, businessCode }) =>
  is(asker, 'business-administrator', 'assistant') &&
  asker.role.businessCode === businessCode &&
  isUnder(unit, asker.role.unit);
export const issues: Rule = (asker, { unit, businessCode }) =>
  (is(asker, 'hr-account') && (unit === asker.role.unit || isDirectlyUnder(unit, asker.role.unit))) ||
  (is(asker, 'business-administrator') &&
    asker.role.businessCode === businessCode &&
    isDirectlyUnder(unit, asker.role.unit));
export const supervises: Rule = (asker, { unit }) =>
  is(asker, 'platform-administrator') || isDirectlyUnder(unit, asker.role.unit);
export const sees: Rule = (asker, { unit }) => seesAll(asker) || isUnder(unit, asker.role.unit);
/** Opens the history of a process in the Temporal UI. */
export const audits: Rule = (asker, affair) =>
  is(asker, 'supervisor', 'platform-administrator') && sees(asker, affair);
/** A clinic is its 卫生院's, and the department's above both. */
export const runs: Rule = ({ role }, { unit }) =>
  unit.parent === role.unit ||
  (unit.parent?.parent === role.unit && unit.parent.kind !== 'department' && unit.kind !== 'department');
export const readsInformation: Rule = (asker, affair) =>
  is(asker, 'hr-account') ? affair.unit === asker.role.unit || runs(asker, affair) : sees(asker, affair);
export const names: Rule = (asker, affair) =>
  is(asker, 'platform-administrator') || (asker.role.unit.kind === 'department' && runs(asker, affair));
export const runsOwn: Rule = (asker, { unit }) => is(asker, 'hr-account') && unit === asker.role.unit;
/** A village clinic's staff is its 卫生院's, too (R-J1). */
export const keepsStaff: Rule = (asker, affair) =>
  runsOwn(asker, affair) ||
  (is(asker, 'hr-account') &&
    affair.unit.kind === 'village-clinic' &&
    affair.unit.parent === asker.role.unit);
export const administers: Rule = (asker, { owner }) => asker === owner && is(owner, 'business-administrator');
export const reviewsAnothers: Rule = (asker, { owner }) =>
  is(asker, 'platform-administrator') && asker !== owner;
export const succeeds: Rule = (asker, { successor }) => asker === successor;
export const either =
  (...rules: readonly Rule[]): Rule =>
  (asker, affair) =>
    rules.some((rule) => rule(asker, affair));
/** A file is listed where it stands; whoever is above reads it (`reviews`), and has it in their list when it is theirs. */
export const reviewsItself: Rule = (asker, affair) =>
  reviews(asker, affair) && affair.unit === asker.role.unit;
