import type { Role } from '@contracts/login';
import { identityTypes } from '@contracts/personal-details-choices';
import type { StaffFilter } from '@contracts/staff-query';
import { figureOf, statisticsScopes } from '@contracts/staff-statistics-columns';
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
      cell: figureOf(values),
      name,
      documentNumber,
    },
  };
}

export const scopeOf = (values: Filters, role: Pick<Role, 'institutionKind'>) =>
  statisticsScopes.find((each) => each === values.scope) ??
  (role.institutionKind === 'department' ? 'subtree' : 'unit');
