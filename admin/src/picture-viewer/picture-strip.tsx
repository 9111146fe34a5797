import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { Picture } from './picture';

export interface PictureStripProps {
  pictures: readonly Picture[];
  shownId: string;
  onShow: (index: number) => void;
}

/** All pictures by name, so that one goes straight to the one in question. */
export const PictureStrip = ({ pictures, shownId, onShow }: PictureStripProps) => (
  <Box
    sx={{
      display: 'flex',
      gap: 0.5,
      p: 1,
      overflowX: 'auto',
      bgcolor: 'background.paper',
      borderTop: 1,
      borderColor: 'divider',
    }}
  >
    {pictures.map(({ id, title, mark }, index) => (
      <ButtonBase
        key={id}
        aria-pressed={id === shownId}
        onClick={() => onShow(index)}
        sx={{
          px: 1,
          py: 0.5,
          fontSize: 13,
          flexShrink: 0,
          border: 1,
          borderRadius: 1,
          borderColor: id === shownId ? 'primary.main' : 'divider',
          color: id === shownId ? 'primary.main' : 'text.primary',
        }}
      >
        {title}
        {mark && (
          <Box component="span" sx={{ color: 'warning.main', ml: 0.5 }}>
            · {mark}
          </Box>
        )}
      </ButtonBase>
    ))}
  </Box>
);
