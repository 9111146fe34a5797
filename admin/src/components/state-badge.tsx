import Box from '@mui/material/Box';
import type { StateLook } from '../vocabulary/state-look';
import { toneLooks } from './tone-looks';

/** A state by word and icon, and by colour for who sees it. */
export function StateBadge({ look }: { look: StateLook }) {
  const { Icon, text, ground } = toneLooks[look.tone];
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        px: 0.75,
        height: 24,
        borderRadius: 0.5,
        fontSize: 13,
        color: text,
        bgcolor: ground,
        whiteSpace: 'nowrap',
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 16 }} />
      {look.word}
    </Box>
  );
}
