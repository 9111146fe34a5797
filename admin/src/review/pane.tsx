import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

export interface PaneProps {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}

/** One of the panes side by side: scrolls by itself, by keyboard too; below one another on a narrow screen. */
export function Pane({ title, aside, children }: PaneProps) {
  const id = useId();
  return (
    <Box
      component="section"
      aria-labelledby={id}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        minWidth: 0,
        minHeight: 0,
        borderRight: 1,
        borderColor: 'divider',
        '&:last-of-type': { borderRight: 0 },
      }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'space-between',
          px: 2,
          minHeight: 40,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Typography id={id} variant="h2">
          {title}
        </Typography>
        {aside}
      </Box>
      <Box tabIndex={0} sx={{ flex: 1, minHeight: 0, overflowY: 'auto', position: 'relative' }}>
        {children}
      </Box>
    </Box>
  );
}
