import Box from '@mui/material/Box';
import { useRef, type ReactNode } from 'react';
import { rowAfter, type Shortcut } from './shortcut';
import { useShortcuts } from './use-shortcuts';

/**
 * A list that is worked without the mouse: `j` and `k` move over its rows, `Enter` opens, `x` chooses for what is done with many, `/`
 * goes to the search.
 */
export function ListKeys({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);

  useShortcuts((shortcut: Shortcut) => {
    const list = place.current;
    if (!list || typeof shortcut === 'object') return false;
    if (shortcut === 'search') {
      const search = list.querySelector<HTMLInputElement>('form input:not([aria-hidden])');
      search?.focus();
      search?.select();
      return search !== null;
    }
    const rows = [...list.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    const current = rows.findIndex((row) => row === document.activeElement);
    if (shortcut === 'open') {
      rows[current]?.click();
      return current >= 0;
    }
    if (shortcut === 'choose') {
      const box = rows[current]?.querySelector<HTMLInputElement>('input[type="checkbox"]:enabled');
      box?.click();
      return box != null;
    }
    const next = rowAfter(shortcut, current < 0 ? undefined : current, rows.length);
    const row = next === undefined ? undefined : rows[next];
    if (!row) return false;
    row.tabIndex = -1;
    row.focus();
    row.scrollIntoView({ block: 'nearest' });
    return true;
  });

  return (
    <Box
      ref={place}
      sx={{
        '& tbody tr:focus': {
          outline: '2px solid',
          outlineColor: 'primary.main',
          outlineOffset: -2,
          bgcolor: 'primary.light',
        },
      }}
    >
      {children}
    </Box>
  );
}
