import Chip from '@mui/material/Chip';
import { useFilters } from '../list/use-filters';

/** Says that the log shows one person's entries alone, and lets go of them. The address carries an opaque number, no name. */
export function PersonFilter() {
  const { filters, setFilters } = useFilters();
  const { personId, ...others } = filters;
  if (personId === undefined) return null;
  return <Chip label="只看所选操作人" onDelete={() => setFilters(others)} sx={{ alignSelf: 'center' }} />;
}
