import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { color } from '@contracts/design-tokens';
import { Link as RouterLink } from 'react-router-dom';
import { formatCount } from '../format/count';

export interface Bar {
  label: string;
  value: number;
  /** There is more than `value`. */
  isMinimum?: boolean;
  /** The list that the number counts. */
  to?: string;
}

/** Horizontal bars as a table: label, bar, number. Whoever can't see the bars reads the same numbers. */
export function BarChart({ caption, bars }: { caption: string; bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <Box
      component="table"
      sx={{ width: '100%', borderCollapse: 'collapse', '& th, & td': { py: 0.5, px: 0 } }}
    >
      <Box component="caption" sx={{ textAlign: 'left', fontWeight: 600, pb: 1 }}>
        {caption}
      </Box>
      <tbody>
        {bars.map(({ label, value, isMinimum, to }) => (
          <tr key={label}>
            <Box
              component="th"
              scope="row"
              sx={{
                width: '7em',
                fontWeight: 400,
                textAlign: 'left',
                color: 'text.secondary',
                '&&': { pr: 1 },
              }}
            >
              {label}
            </Box>
            <Box component="td" aria-hidden>
              <svg width="100%" height="16" style={{ display: 'block' }}>
                <rect width="100%" height="16" rx="2" fill={color.groundGrey} />
                <rect width={`${(100 * value) / most}%`} height="16" rx="2" fill={color.primary} />
              </svg>
            </Box>
            <Box component="td" sx={{ width: '4em', textAlign: 'right', whiteSpace: 'nowrap' }}>
              {to ? (
                <Link component={RouterLink} to={to}>
                  {formatCount(value, isMinimum)}
                </Link>
              ) : (
                formatCount(value, isMinimum)
              )}
            </Box>
          </tr>
        ))}
      </tbody>
    </Box>
  );
}
