import type { UnitInformation } from '../../contracts/unit-information';
import type { UnitInformationAction, VersionedSection } from '../../contracts/unit-information-choices';
import { affiliationOf, numbersAskedOf, unitInformationStanding } from '../../domain/unit-information';
import type { InformationRow } from './information-rows';

/** What the rule says of it: 未完善/已完善, and what is still to do. */
export const standingOf = (row: InformationRow) =>
  unitInformationStanding({
    kind: row.kind,
    creditCode: row.basic.creditCode,
    licenceNumber: row.basic.licenceNumber,
    hasBasic: row.basic.foundedOn !== null,
    hasAddress: row.address.divisionCode !== null,
    otherNames: { count: row.otherNames.length, isNone: row.hasNoOtherNames },
    internalDepartments: {
      count: row.internalDepartments.filter(({ isRetired }) => !isRetired).length,
      isNone: row.hasNoInternalDepartments,
    },
    isConfirmed: row.confirmedAt !== null,
  });

/** A unit's information as it is answered, with what the asker may do about it. */
export function toInformation(
  row: InformationRow,
  availableActions: readonly UnitInformationAction[],
): UnitInformation {
  const { id, code, name, kind, supervisor } = row;
  const { state, todo } = standingOf(row);
  const stamp = (section: VersionedSection) => ({
    version: 0,
    savedAt: null,
    savedBy: null,
    ...row.sections[section],
  });
  return {
    institutionId: id,
    state,
    todo: [...todo],
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    asked: numbersAskedOf(kind),
    subject: {
      ...stamp('subject'),
      values: {
        ...{ code, name, kind },
        supervisor: supervisor && { id: supervisor.id, name: supervisor.name },
        affiliation: affiliationOf(supervisor ?? undefined),
      },
    },
    basic: { ...stamp('basic'), values: withoutNulls(row.basic) },
    otherNames: { ...stamp('other-names'), isNone: row.hasNoOtherNames, names: row.otherNames },
    address: { ...stamp('address'), values: withoutNulls(row.address) },
    internalDepartments: {
      ...stamp('internal-departments'),
      isNone: row.hasNoInternalDepartments,
      departments: row.internalDepartments,
    },
    availableActions: [...availableActions],
  };
}

type WithoutNulls<T> = { [Key in keyof T]?: Exclude<T[Key], null> };

/** What is there, for a form that is partly filled in. No type follows a filter over the fields of an object. */
const withoutNulls = <T extends object>(values: T): WithoutNulls<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as WithoutNulls<T>;
