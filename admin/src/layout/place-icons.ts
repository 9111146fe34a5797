import type { SvgIconComponent } from '@mui/icons-material';
import InstitutionIcon from '@mui/icons-material/AccountTreeOutlined';
import ConfirmCodeIcon from '@mui/icons-material/PinOutlined';
import EventLogIcon from '@mui/icons-material/ReceiptLongOutlined';
import ProcessIcon from '@mui/icons-material/TimelineOutlined';
import type { Place } from './navigation';

export const placeIcons: Record<Place, SvgIconComponent> = {
  'confirm-code': ConfirmCodeIcon,
  institutions: InstitutionIcon,
  processes: ProcessIcon,
  'event-log': EventLogIcon,
};
