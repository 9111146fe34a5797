import { SelectInput } from 'react-admin';
import { personFilters } from '../list/person-filters';

/** Names and whole numbers stay out of the address. */
export const preloadedFilters = [
  ...personFilters,
  <SelectInput
    key="used"
    source="used"
    label="使用情况"
    choices={[
      { id: 'false', name: '未使用' },
      { id: 'true', name: '已使用' },
    ]}
    helperText={false}
  />,
];
