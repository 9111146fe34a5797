import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { color } from '@contracts/design-tokens';
import { useListContext } from 'react-admin';
import { toneLooks } from '../components/tone-looks';
import { formatCount } from '../format/count';
import { useFilters } from '../list/use-filters';
import { reviewLooks } from '../vocabulary/state-looks';
import { stateTotals } from './totals';

/** How many files stand in each state under the filter; each number is the filter to its files (R-N3). */
export function StateTotals() {
  const meta: unknown = useListContext().meta;
  const { filters, setFilters } = useFilters();
  const totals = stateTotals(meta);
  const { reviewState: chosen, ...others } = filters;
  const counts = totals.flatMap(({ count }) => count ?? []);
  const all = counts.length > 0 ? counts.reduce((sum, count) => sum + count, 0) : undefined;
  return (
    <Box role="group" aria-label="审核状态" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mb: 1.5 }}>
      <Total
        label="全部"
        count={all}
        isMinimum={totals.some(({ isMinimum }) => isMinimum)}
        chosen={!chosen}
        onChoose={() => setFilters(others)}
      />
      {totals.map(({ state, count, isMinimum }) => (
        <Total
          key={state}
          label={reviewLooks[state].word}
          Icon={toneLooks[reviewLooks[state].tone].Icon}
          count={count}
          isMinimum={isMinimum}
          chosen={chosen === state}
          onChoose={() => setFilters({ ...others, reviewState: state })}
        />
      ))}
    </Box>
  );
}

interface TotalProps {
  label: string;
  Icon?: (typeof toneLooks)['done']['Icon'];
  /** Undefined while it is on the way. */
  count: number | undefined;
  isMinimum: boolean | undefined;
  chosen: boolean;
  onChoose: () => void;
}

const Total = ({ label, Icon, count, isMinimum, chosen, onChoose }: TotalProps) => (
  <ButtonBase
    aria-pressed={chosen}
    onClick={onChoose}
    sx={{
      gap: 0.5,
      px: 1,
      height: 32,
      fontSize: 14,
      border: 1,
      borderRadius: 1,
      borderColor: chosen ? 'primary.main' : 'divider',
      bgcolor: chosen ? 'primary.light' : 'background.paper',
      color: chosen ? 'primary.main' : 'text.primary',
      fontWeight: chosen ? 600 : 400,
      '&:hover': { bgcolor: chosen ? 'primary.light' : color.groundGrey },
    }}
  >
    {Icon && <Icon aria-hidden sx={{ fontSize: 16 }} />}
    {label}
    <Box component="span" sx={{ minWidth: '1.2em', textAlign: 'right', fontWeight: 600 }}>
      {count === undefined ? '–' : formatCount(count, isMinimum)}
    </Box>
  </ButtonBase>
);
