import type { SvgIconComponent } from '@mui/icons-material';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';

export interface ToolButtonProps {
  label: string;
  keys: string;
  Icon: SvgIconComponent;
  onPress: () => void;
}

export const ToolButton = ({ label, keys, Icon, onPress }: ToolButtonProps) => (
  <Tooltip title={`${label}（${keys}）`}>
    <IconButton size="small" aria-label={label} aria-keyshortcuts={keys} onClick={onPress}>
      <Icon fontSize="small" />
    </IconButton>
  </Tooltip>
);
