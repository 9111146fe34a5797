import type { SvgIconComponent } from '@mui/icons-material';
import RefusedIcon from '@mui/icons-material/CancelOutlined';
import DoneIcon from '@mui/icons-material/CheckCircleOutline';
import NeedsYouIcon from '@mui/icons-material/ErrorOutline';
import OverIcon from '@mui/icons-material/RemoveCircleOutline';
import WaitingIcon from '@mui/icons-material/Schedule';
import { color } from '@contracts/design-tokens';
import type { Tone } from '../vocabulary/state-look';

export const toneLooks: Record<Tone, { Icon: SvgIconComponent; text: string; ground: string }> = {
  'needs-you': { Icon: NeedsYouIcon, text: color.needsYou, ground: color.needsYouPale },
  waiting: { Icon: WaitingIcon, text: color.primary, ground: color.primaryPale },
  done: { Icon: DoneIcon, text: color.done, ground: color.donePale },
  refused: { Icon: RefusedIcon, text: color.refused, ground: color.refusedPale },
  over: { Icon: OverIcon, text: color.textSecondary, ground: color.groundGrey },
};
