import HomeIcon from '@mui/icons-material/HomeOutlined';
import Box from '@mui/material/Box';
import { useActiveRole } from '../session/session';
import { MenuLink } from './menu-link';
import { MenuSection } from './menu-section';
import { menuFor, places } from './navigation';
import { placeIcons } from './place-icons';

/** The menu of the active role; a narrow window leaves its width to the page, a phone has it as a strip on top. */
export function Menu() {
  const active = useActiveRole();
  if (!active) return null;
  return (
    <Box
      component="nav"
      aria-label="主菜单"
      sx={{
        display: { xs: 'flex', sm: 'block' },
        width: { xs: '100%', sm: 96, lg: 208 },
        flexShrink: 0,
        position: { xs: 'static', sm: 'sticky' },
        top: 56,
        height: { xs: 'auto', sm: 'calc(100vh - 56px)' },
        overflow: 'auto',
        borderStyle: 'solid',
        borderWidth: { xs: '0 0 1px', sm: '0 1px 0 0' },
        borderColor: 'divider',
        py: { xs: 0.5, sm: 1.5 },
        px: 1,
      }}
    >
      <MenuLink to="/" label="首页" Icon={HomeIcon} end />
      {menuFor(active.role).map((group, index) => (
        <MenuSection key={group.name ?? index} name={group.name} isFirst={index === 0}>
          {group.places.map((place) => (
            <MenuLink key={place} to={`/${place}`} label={places[place].label} Icon={placeIcons[place]} />
          ))}
        </MenuSection>
      ))}
    </Box>
  );
}
