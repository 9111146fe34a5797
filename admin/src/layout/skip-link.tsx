import Link from '@mui/material/Link';

/** The first stop of the Tab key: past header and menu, to the page. */
export const SkipLink = () => (
  <Link
    href="#main-content"
    sx={{
      position: 'absolute',
      left: 8,
      top: -48,
      zIndex: 'tooltip',
      px: 2,
      py: 1,
      bgcolor: 'background.paper',
      '&:focus': { top: 8 },
    }}
  >
    跳到正文
  </Link>
);
