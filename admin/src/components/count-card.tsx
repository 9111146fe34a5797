import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { color } from '@contracts/design-tokens';
import { Link } from 'react-router-dom';
import { formatCount } from '../format/count';
import type { StateLook } from '../vocabulary/state-look';
import { toneLooks } from './tone-looks';

export interface CountCardProps {
  look: StateLook;
  count: number;
  /** There are more. */
  isMinimum?: boolean;
  /** The list that the number counts. */
  to: string;
}

/** A number that leads to what it counts. Amber and red speak up only when there is something. */
export function CountCard({ look, count, isMinimum, to }: CountCardProps) {
  const { Icon, text } = toneLooks[look.tone];
  return (
    <ButtonBase
      component={Link}
      to={to}
      sx={{
        px: 1.25,
        py: 1.5,
        flexDirection: 'column',
        alignItems: 'flex-start',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        '&:hover': { borderColor: 'primary.main', bgcolor: color.primaryPale },
      }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 0.5,
          color: 'text.secondary',
          fontSize: 13,
          whiteSpace: 'nowrap',
        }}
      >
        <Icon aria-hidden sx={{ fontSize: 16, color: count > 0 ? text : 'text.secondary' }} />
        {look.word}
      </Box>
      <Box
        sx={{
          fontSize: 26,
          fontWeight: 600,
          lineHeight: 1.4,
          color: count > 0 ? 'text.primary' : 'text.secondary',
        }}
      >
        {formatCount(count, isMinimum)}
      </Box>
    </ButtonBase>
  );
}
