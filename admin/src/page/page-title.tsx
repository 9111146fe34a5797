import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { pageHeading, takeLostFocus } from '../keyboard/page-heading';

/** react-router's key of the address that the console was opened with: there, the first Tab leads to the skip link. */
const firstEntry = 'default';

/**
 * The page's one heading, also in the browser's tab; beside it what the page offers as a whole. It takes the focus when
 * what had it went with the page before: who uses the keyboard or listens goes on from there.
 */
export function PageTitle({
  title,
  note,
  children,
}: {
  title: string;
  note?: ReactNode;
  children?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();
  useEffect(() => {
    document.title = `${title} · 湖北卫生人才`;
    if (key !== firstEntry) takeLostFocus(heading.current);
  }, [title, key]);
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: { xs: 'wrap', sm: 'nowrap' },
        alignItems: 'center',
        gap: 2,
        mb: 2,
        minHeight: 36,
      }}
    >
      <Typography ref={heading} id={pageHeading} variant="h1" tabIndex={-1} sx={{ outline: 'none' }}>
        {title}
      </Typography>
      {note && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {note}
        </Box>
      )}
      <Box sx={{ flex: 1 }} />
      {children}
    </Box>
  );
}
