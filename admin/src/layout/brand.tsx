import Box from '@mui/material/Box';
import mark from '../front/mark.svg';

/** The platform's mark and name, as on every page of it. */
export const Brand = ({ entrance = '机构授权端' }: { entrance?: string }) => (
  <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25, whiteSpace: 'nowrap' }}>
    <Box component="img" src={mark} alt="" sx={{ width: 28, height: 28 }} />
    <Box component="span" sx={{ fontSize: 16, fontWeight: 600 }}>
      湖北卫生人才
    </Box>
    <Box
      component="span"
      sx={{
        color: 'text.secondary',
        borderLeft: 1,
        borderColor: 'divider',
        pl: 1.25,
        display: { xs: 'none', sm: 'inline' },
      }}
    >
      {entrance}
    </Box>
  </Box>
);
