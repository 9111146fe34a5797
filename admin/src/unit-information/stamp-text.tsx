import Box from '@mui/material/Box';
import { formatDateTime } from '../format/date-time';

export interface Stamp {
  savedAt: string | null;
  savedBy: string | null;
}

/** When a section was saved last, and by whom. */
export const StampText = ({ savedAt, savedBy }: Stamp) => (
  <AsideText>{savedAt ? `${savedBy ?? ''} 于 ${formatDateTime(savedAt)} 保存` : '尚未保存'}</AsideText>
);

/** A word beside a section's title. */
export const AsideText = ({ children }: { children: string }) => (
  <Box component="span" sx={{ color: 'text.secondary', fontSize: 13 }}>
    {children}
  </Box>
);
