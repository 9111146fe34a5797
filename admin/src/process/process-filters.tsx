import { AutocompleteInput, ReferenceInput, SelectInput, TextInput } from 'react-admin';
import { BusinessFilter } from '../list/business-filter';
import { processKindChoices } from '../vocabulary/process-kinds';
import { stateChoices } from '../vocabulary/state-looks';
import { StateFilter } from './state-filter';

const open = [
  { id: 'true', name: '办理中' },
  { id: 'false', name: '已结束' },
];
/** Found by unit, business, state or person id (R-S1). */
export const processFilters = [
  <SelectInput key="kind" source="kind" label="事项" choices={processKindChoices} helperText={false} />,
  <StateFilter key="state" />,
  <SelectInput key="open" source="open" label="进展" choices={open} helperText={false} />,
  <BusinessFilter key="businessCode" source="businessCode" />,
  <ReferenceInput key="institutionId" source="institutionId" reference="institutions" perPage={20}>
    <AutocompleteInput
      label="单位"
      optionText="name"
      filterToQuery={(q: string) => ({ q })}
      helperText={false}
    />
  </ReferenceInput>,
  <SelectInput
    key="refundTrouble"
    source="refundTrouble"
    label="退款"
    choices={stateChoices('refund')}
    helperText={false}
  />,
  <TextInput key="personId" source="personId" label="人员编号" helperText={false} resettable />,
];
