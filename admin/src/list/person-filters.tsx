import { PrivateTextFilter } from './private-text-filter';

/** Numbers are found as a whole alone (they are stored encrypted); fewer characters are none yet. */
const shortestNumber = 8;

/** By whole number, under the name that the list's column has. */
export const numberFilter = (label = '证件号码（完整）') => (
  <PrivateTextFilter
    key="documentNumber"
    source="documentNumber"
    label={label}
    minLength={shortestNumber}
    maxLength={40}
  />
);

export const nameFilter = <PrivateTextFilter key="name" source="name" label="姓名" maxLength={64} />;

/** Who is looked for in a list of people. */
export const personFilters = [nameFilter, numberFilter()];
