import type { SvgIconComponent } from '@mui/icons-material';
import ButtonBase from '@mui/material/ButtonBase';
import { color } from '@contracts/design-tokens';
import { NavLink } from 'react-router-dom';

export interface MenuLinkProps {
  to: string;
  label: string;
  Icon: SvgIconComponent;
  /** Current only at this very address, not below it. */
  end?: boolean;
}

export const MenuLink = ({ to, label, Icon, end }: MenuLinkProps) => (
  <ButtonBase
    component={NavLink}
    to={to}
    end={end}
    sx={{
      width: { xs: 'auto', sm: '100%' },
      flexShrink: 0,
      flexDirection: { xs: 'column', lg: 'row' },
      justifyContent: { xs: 'center', lg: 'flex-start' },
      gap: { xs: 0.25, lg: 1.5 },
      px: { xs: 1, sm: 0, lg: 1.5 },
      height: { xs: 56, lg: 40 },
      mb: { xs: 0, sm: 0.5 },
      borderRadius: 1,
      fontSize: { xs: 12, lg: 14 },
      color: 'text.primary',
      '& svg': { fontSize: 20, color: 'text.secondary' },
      '&:hover': { bgcolor: color.groundGrey },
      '&.active': { bgcolor: color.primaryPale, color: 'primary.main', fontWeight: 600 },
      '&.active svg': { color: 'primary.main' },
    }}
  >
    <Icon aria-hidden />
    {label}
  </ButtonBase>
);
