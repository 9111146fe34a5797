import ChangedIcon from '@mui/icons-material/EditNote';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { focusSoon } from '../keyboard/focus-soon';
import type { ContentChange } from './changes';
import { places } from './places';
import { isWithin } from './json-pointer';

/** What differs from the last round, at a glance; each entry leads to its field. Sent again as it was, it says so. */
export const ChangeSummary = ({ changes, round }: { changes: readonly ContentChange[]; round: number }) => (
  <Box sx={{ px: 2, py: 1.5, bgcolor: 'warning.light' }}>
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, fontWeight: 600, color: 'warning.main' }}>
      <ChangedIcon aria-hidden fontSize="small" />第 {round} 次提交，
      {changes.length > 0 ? `与上次相比有 ${changes.length} 处变化` : '所填内容和材料与上次相同'}
    </Box>
    <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 3 }}>
      {changes.map(({ path, title }) => (
        <li key={path}>
          {isWithin(path, '/materials') ? (
            `${title}（材料）`
          ) : (
            <Link component="button" type="button" onClick={() => focusSoon(places.field(path))}>
              {title}
            </Link>
          )}
        </li>
      ))}
    </Box>
  </Box>
);
