import ArrowIcon from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { color } from '@contracts/design-tokens';
import type { Role } from '@contracts/login';

export interface RoleOptionProps {
  role: Role;
  current: boolean;
  disabled: boolean;
  onChoose: () => void;
}

export const RoleOption = ({ role, current, disabled, onChoose }: RoleOptionProps) => (
  <ButtonBase
    disabled={disabled}
    onClick={onChoose}
    sx={{
      width: '100%',
      textAlign: 'left',
      px: 2,
      py: 1.25,
      gap: 2,
      border: 1,
      borderColor: current ? 'primary.main' : 'divider',
      borderRadius: 1,
      fontSize: 14,
      '&:hover': { borderColor: 'primary.main', bgcolor: color.primaryPale },
    }}
  >
    <Box sx={{ flex: 1, minWidth: 0 }}>
      <Box sx={{ fontWeight: 600 }}>
        {role.businessName ?? role.roleLabel}
        {current && (
          <Box component="span" sx={{ ml: 1, fontWeight: 400, color: 'primary.main' }}>
            正在使用
          </Box>
        )}
      </Box>
      <Box sx={{ color: 'text.secondary' }}>
        {role.institutionName}
        {role.businessName && ` · ${role.roleLabel}`}
      </Box>
    </Box>
    <Box sx={{ color: 'text.secondary' }}>{role.accountNumber}</Box>
    <ArrowIcon aria-hidden color="action" />
  </ButtonBase>
);
