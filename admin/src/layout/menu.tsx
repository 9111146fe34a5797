import HomeIcon from '@mui/icons-material/HomeOutlined';
import Box from '@mui/material/Box';
import { useActiveRole } from '../session/session';
import { MenuLink } from './menu-link';
import { placesFor, places } from './navigation';
import { placeIcons } from './place-icons';

/** The menu of the active role; a narrow window leaves its width to the page. */
export function Menu() {
  const active = useActiveRole();
  if (!active) return null;
  return (
    <Box
      component="nav"
      aria-label="主菜单"
      sx={{
        width: { xs: 96, lg: 208 },
        flexShrink: 0,
        position: 'sticky',
        top: 56,
        height: 'calc(100vh - 56px)',
        overflowY: 'auto',
        borderRight: 1,
        borderColor: 'divider',
        py: 1.5,
        px: 1,
      }}
    >
      <MenuLink to="/" label="首页" Icon={HomeIcon} end />
      {placesFor(active.role).map((place) => (
        <MenuLink key={place} to={`/${place}`} label={places[place].label} Icon={placeIcons[place]} />
      ))}
    </Box>
  );
}
