import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { FilterLiveForm } from 'react-admin';
import { useFilters } from './use-filters';

/** The filter bar. What is typed or chosen filters at once, stands in the address, and survives going back. */
export function ListFilters({ children }: { children: ReactNode }) {
  const { filtered, clear } = useFilters();
  return (
    <Box
      role="search"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.5,
        mb: 2,
        '& form': { display: 'flex', flexWrap: 'wrap', gap: 1.5, minWidth: 0, '& > *': { maxWidth: '100%' } },
        '& .MuiFormControl-root, & .MuiAutocomplete-root': { width: 160, minWidth: 0, my: 0 },
        '& .wide .MuiFormControl-root, & .MuiFormControl-root.wide': { width: 288, maxWidth: '100%' },
      }}
    >
      <FilterLiveForm>{children}</FilterLiveForm>
      {filtered && <Button onClick={clear}>清除筛选</Button>}
    </Box>
  );
}
