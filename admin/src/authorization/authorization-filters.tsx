import { authorizationScopeWords, authorizationScopes } from '@contracts/authorization-states';
import { SelectInput, TextInput } from 'react-admin';
import { BusinessFilter } from '../list/business-filter';
import { stateChoices } from '../vocabulary/state-looks';

/** The own unit is what is shown where nothing is chosen. */
const scopes = authorizationScopes
  .filter((id) => id !== 'own')
  .map((id) => ({ id, name: authorizationScopeWords[id] }));

const stateFilter = (
  <SelectInput
    key="state"
    source="state"
    label="激活状态"
    choices={stateChoices('authorization')}
    helperText={false}
  />
);

const unitFilter = (
  <TextInput
    key="q"
    source="q"
    label="单位名称或编码"
    placeholder="名称的任意部分"
    helperText={false}
    resettable
    className="wide"
  />
);

const businessFilter = <BusinessFilter key="business" source="business" />;

/** Of a unit its own rows; of a department also those below it, whose 业务管理人 has one business there. */
export const authorizationFilters = {
  unit: [businessFilter, stateFilter],
  department: [
    <SelectInput
      key="scope"
      source="scope"
      label="范围"
      choices={scopes}
      emptyText={authorizationScopeWords.own}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      helperText={false}
    />,
    unitFilter,
    businessFilter,
    stateFilter,
  ],
  ofOneBusiness: [unitFilter, stateFilter],
};
