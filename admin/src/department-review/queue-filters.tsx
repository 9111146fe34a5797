import { SelectInput, TextInput } from 'react-admin';
import { stateChoices } from '../vocabulary/state-looks';

/** The filters of a department's queue: by name and by state. */
export const queueFilters = (kind: string, nameLabel: string) => [
  <TextInput
    key="q"
    source="q"
    label={nameLabel}
    placeholder="名称的任意部分"
    helperText={false}
    resettable
    className="wide"
    slotProps={{ htmlInput: { maxLength: 64 } }}
  />,
  <SelectInput key="state" source="state" label="状态" choices={stateChoices(kind)} helperText={false} />,
];

/** Without a wish, what must be done. */
export const queueDefaults = { state: 'awaiting-review' };
