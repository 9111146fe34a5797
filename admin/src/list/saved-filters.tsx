import SavedIcon from '@mui/icons-material/BookmarkBorder';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { AddSavedQueryDialog, extractValidSavedQueries, useListContext, useSavedQueries } from 'react-admin';
import { filtersOf } from './filters';
import { useFilters } from './use-filters';

/** Filters that one uses again, kept in this browser under a name of one's own. */
export function SavedFilters() {
  const { resource } = useListContext();
  const { filters, filtered, setFilters } = useFilters();
  const [stored, setStored] = useSavedQueries(resource);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [naming, setNaming] = useState(false);
  const saved = extractValidSavedQueries(stored);
  const current = saved.find(
    ({ value }) => JSON.stringify(filtersOf(value.filter)) === JSON.stringify(filters),
  );
  if (saved.length === 0 && !filtered) return null;

  const act = (then: () => void) => () => {
    setAnchor(null);
    then();
  };
  return (
    <>
      <Button
        size="small"
        startIcon={<SavedIcon />}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        常用筛选
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {saved.map(({ label, value }) => (
          <MenuItem
            key={label}
            selected={label === current?.label}
            onClick={act(() => setFilters(filtersOf(value.filter)))}
          >
            {label}
          </MenuItem>
        ))}
        {saved.length > 0 && filtered && <Divider />}
        {filtered && !current && <MenuItem onClick={act(() => setNaming(true))}>保存当前筛选…</MenuItem>}
        {current && (
          <MenuItem onClick={act(() => setStored(saved.filter(({ label }) => label !== current.label)))}>
            删除“{current.label}”
          </MenuItem>
        )}
      </Menu>
      <AddSavedQueryDialog open={naming} onClose={() => setNaming(false)} />
    </>
  );
}
