import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { HomeCounts } from '@contracts/home';
import { CountCard } from '../components/count-card';
import { homeListLooks, stateAddress } from '../vocabulary/home-lists';
import { stateLook } from '../vocabulary/state-looks';

/** The counts that matter most to this role, as cards. */
export function CountRow({ counts }: { counts: HomeCounts }) {
  const { title, kind } = homeListLooks[counts.list];
  return (
    <Box component="section" aria-label={title}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fill, minmax(136px, 1fr))' }}>
        {counts.states.map(({ state, count, isMinimum }) => (
          <CountCard
            key={state}
            look={stateLook(kind, state)}
            count={count}
            isMinimum={isMinimum}
            to={stateAddress(counts.list, state)}
          />
        ))}
      </Box>
    </Box>
  );
}
