import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { FilterLiveForm, ListContextProvider, useListContext } from 'react-admin';
import { useHref, useLocation } from 'react-router-dom';
import { useFilters } from './use-filters';

/** The filter bar. What is typed or chosen filters at once, stands in the address, and survives going back. */
export function ListFilters({ children }: { children: ReactNode }) {
  const { filtered, clear } = useFilters();
  const list = useListContext();
  const here = useHref(useLocation().pathname);
  // The list stands until the page of a clicked row is loaded: what was typed before the click must not take it back.
  const setFilters: typeof list.setFilters = (...filters) => {
    if (window.location.pathname === here) list.setFilters(...filters);
  };
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
      <ListContextProvider value={{ ...list, setFilters }}>
        <FilterLiveForm>{children}</FilterLiveForm>
      </ListContextProvider>
      {filtered && <Button onClick={clear}>清除筛选</Button>}
    </Box>
  );
}
