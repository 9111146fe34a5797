import NextIcon from '@mui/icons-material/ChevronRight';
import PreviousIcon from '@mui/icons-material/ChevronLeft';
import FitIcon from '@mui/icons-material/FitScreenOutlined';
import TurnLeftIcon from '@mui/icons-material/RotateLeft';
import TurnRightIcon from '@mui/icons-material/RotateRight';
import ZoomInIcon from '@mui/icons-material/ZoomIn';
import ZoomOutIcon from '@mui/icons-material/ZoomOut';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type { PictureMove } from './picture-view';
import { ToolButton } from './tool-button';

export interface PictureToolbarProps {
  title: string;
  several: boolean;
  aside?: ReactNode;
  onMove: (move: PictureMove) => void;
}

export const PictureToolbar = ({ title, several, aside, onMove }: PictureToolbarProps) => (
  <Box
    sx={{
      display: 'flex',
      flexWrap: { xs: 'wrap', sm: 'nowrap' },
      alignItems: 'center',
      px: 1,
      bgcolor: 'background.paper',
      borderBottom: 1,
      borderColor: 'divider',
    }}
  >
    <Box
      sx={{
        flex: 1,
        flexBasis: { xs: '100%', sm: 0 },
        fontWeight: 600,
        px: 1,
        minWidth: 0,
        overflowWrap: 'anywhere',
      }}
    >
      {title}
    </Box>
    {aside}
    <ToolButton label="缩小" keys="-" Icon={ZoomOutIcon} onPress={() => onMove('zoom-out')} />
    <ToolButton label="放大" keys="+" Icon={ZoomInIcon} onPress={() => onMove('zoom-in')} />
    <ToolButton label="适合窗口" keys="0" Icon={FitIcon} onPress={() => onMove('fit')} />
    <ToolButton label="向左旋转" keys="[" Icon={TurnLeftIcon} onPress={() => onMove('turn-left')} />
    <ToolButton label="向右旋转" keys="]" Icon={TurnRightIcon} onPress={() => onMove('turn-right')} />
    {several && (
      <>
        <ToolButton label="上一张" keys="←" Icon={PreviousIcon} onPress={() => onMove('previous')} />
        <ToolButton label="下一张" keys="→" Icon={NextIcon} onPress={() => onMove('next')} />
      </>
    )}
  </Box>
);
