import { SelectInput } from 'react-admin';
import { PrivateTextFilter } from '../list/private-text-filter';
import { shortestNumber } from './preloaded-filter';

/** Names and whole numbers stay out of the address. */
export const preloadedFilters = [
  <PrivateTextFilter key="name" source="name" label="姓名" maxLength={64} />,
  <PrivateTextFilter
    key="documentNumber"
    source="documentNumber"
    label="证件号码（完整）"
    minLength={shortestNumber}
    maxLength={40}
  />,
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
