import type { Announcement } from '@contracts/announcement';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState } from 'react';
import { formatDate } from '../format/date-time';
import { AnnouncementText } from './announcement-text';

/** Announcements by title and day; each opens over the page. */
export function AnnouncementTitles({ items }: { items: readonly Announcement[] }) {
  const [open, setOpen] = useState<Announcement>();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {items.map((item) => (
        <li key={item.id}>
          <ButtonBase
            onClick={() => setOpen(item)}
            aria-haspopup="dialog"
            sx={{
              width: 1,
              gap: 1,
              py: 0.75,
              textAlign: 'left',
              font: 'inherit',
              '&:hover': { color: 'primary.main' },
            }}
          >
            {item.isPinned && (
              <Box component="span" sx={{ color: 'primary.main', fontWeight: 600 }}>
                置顶
              </Box>
            )}
            <Box component="span" sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
              {item.title}
            </Box>
            <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
              {formatDate(item.shownFrom)}
            </Box>
          </ButtonBase>
        </li>
      ))}
      {open && <AnnouncementDialog announcement={open} onClose={() => setOpen(undefined)} />}
    </Box>
  );
}

interface AnnouncementDialogProps {
  announcement: Announcement;
  onClose: () => void;
}

function AnnouncementDialog({ announcement: { title, text, shownFrom }, onClose }: AnnouncementDialogProps) {
  const id = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id} sx={{ overflowWrap: 'anywhere' }}>
        {title}
      </DialogTitle>
      <DialogContent>
        <Box sx={{ color: 'text.secondary', mb: 1.5 }}>{formatDate(shownFrom)}</Box>
        <AnnouncementText text={text} />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose} autoFocus>
          关闭
        </Button>
      </DialogActions>
    </Dialog>
  );
}
