import { SelectInput } from 'react-admin';
import { useFilters } from '../list/use-filters';
import { stateChoices } from '../vocabulary/state-looks';

/** The states of the kind that is chosen; each kind has its own. */
export function StateFilter() {
  const { filters } = useFilters();
  const choices = stateChoices(filters.kind ?? '');
  return (
    <SelectInput
      source="state"
      label={choices.length > 0 ? '状态' : '状态（先选事项）'}
      choices={choices}
      disabled={choices.length === 0}
      helperText={false}
    />
  );
}
