import type { Role } from '@contracts/login';
import { identityTypes } from '@contracts/personal-details-choices';
import { rosters } from '@contracts/roster-states';
import type { StaffFilter, StatisticsCell } from '@contracts/staff-query';
import { statisticsBlocks, statisticsKeys, statisticsScopes } from '@contracts/staff-statistics-columns';
import type { Filters } from '../list/filters';

export interface StaffQuestion {
  institutionId: string;
  filter: StaffFilter;
}

/**
 * What the list asks, by the filters of the address and those beside it. By itself a unit asks for its own people, a department for
 * those of all under it. What an address holds wrongly is left out.
 */
export function staffQuestionOf(
  values: Filters,
  role: Pick<Role, 'institutionId' | 'institutionKind'>,
): StaffQuestion {
  const { institutionId = role.institutionId, name, documentNumber } = values;
  return {
    institutionId,
    filter: {
      scope: scopeOf(values, role),
      identityType: identityTypes.find(({ value }) => value === values.identityType)?.value,
      cell: cellOf(values),
      name,
      documentNumber,
    },
  };
}

export const scopeOf = (values: Filters, role: Pick<Role, 'institutionKind'>) =>
  statisticsScopes.find((each) => each === values.scope) ??
  (role.institutionKind === 'department' ? 'subtree' : 'unit');

/** The figure that the list is of; nothing where the address names none. */
export function cellOf({ day, key, ...values }: Filters): StatisticsCell | undefined {
  const roster = rosters.find((each) => each === values.roster);
  const block = statisticsBlocks.find((each) => each === values.block);
  const column = statisticsKeys.find((each) => each === values.column);
  if (!roster || !block || !column || !day || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  return { roster, day, block, key: key ?? null, column };
}
