import type { SvgIconComponent } from '@mui/icons-material';
import InstitutionIcon from '@mui/icons-material/AccountTreeOutlined';
import UnitInformationIcon from '@mui/icons-material/ApartmentOutlined';
import FaceCheckIcon from '@mui/icons-material/ContactEmergencyOutlined';
import RegistrationIcon from '@mui/icons-material/AddBusinessOutlined';
import AnnouncementIcon from '@mui/icons-material/CampaignOutlined';
import ProjectIcon from '@mui/icons-material/AssignmentOutlined';
import ReviewIcon from '@mui/icons-material/FactCheckOutlined';
import IdentityIcon from '@mui/icons-material/HowToRegOutlined';
import UnitAccountIcon from '@mui/icons-material/ManageAccountsOutlined';
import HrApplicationIcon from '@mui/icons-material/PersonAddOutlined';
import ConfirmCodeIcon from '@mui/icons-material/PinOutlined';
import OnsiteIcon from '@mui/icons-material/QrCodeScannerOutlined';
import BusinessAccountIcon from '@mui/icons-material/BadgeOutlined';
import SubAccountIcon from '@mui/icons-material/GroupAddOutlined';
import PreloadedIcon from '@mui/icons-material/PlaylistAddCheckOutlined';
import PreloadedRetiredIcon from '@mui/icons-material/PlaylistAddOutlined';
import AuthorizationIcon from '@mui/icons-material/KeyOutlined';
import ImpossibleStateIcon from '@mui/icons-material/TroubleshootOutlined';
import RetentionIcon from '@mui/icons-material/AutoDeleteOutlined';
import EventLogIcon from '@mui/icons-material/ReceiptLongOutlined';
import InServiceStatisticsIcon from '@mui/icons-material/BarChartOutlined';
import RetiredStatisticsIcon from '@mui/icons-material/QueryStatsOutlined';
import StaffQueryIcon from '@mui/icons-material/PersonSearchOutlined';
import PaymentOrderIcon from '@mui/icons-material/PaymentsOutlined';
import ReconciliationIcon from '@mui/icons-material/FactCheckOutlined';
import FeeTotalIcon from '@mui/icons-material/SummarizeOutlined';
import ProcessIcon from '@mui/icons-material/TimelineOutlined';
import AdmissionIcon from '@mui/icons-material/RuleOutlined';
import InServiceIcon from '@mui/icons-material/GroupsOutlined';
import RetiredIcon from '@mui/icons-material/ElderlyOutlined';
import LeftIcon from '@mui/icons-material/PersonOffOutlined';
import TransferIcon from '@mui/icons-material/TransferWithinAStationOutlined';
import ClinicAdmissionIcon from '@mui/icons-material/MedicalInformationOutlined';
import ClinicIcon from '@mui/icons-material/MedicalServicesOutlined';
import ClinicLeftIcon from '@mui/icons-material/PersonRemoveOutlined';
import CorrectionIcon from '@mui/icons-material/EditNoteOutlined';
import type { Place } from './navigation';

export const placeIcons: Record<Place, SvgIconComponent> = {
  reviews: ReviewIcon,
  'onsite-confirmation': OnsiteIcon,
  'identity-reviews': IdentityIcon,
  'face-check-reviews': FaceCheckIcon,
  'data-corrections': CorrectionIcon,
  'institution-registrations': RegistrationIcon,
  'exam-projects': ProjectIcon,
  'edited-exam-projects': ProjectIcon,
  announcements: AnnouncementIcon,
  'confirm-code': ConfirmCodeIcon,
  'unit-information': UnitInformationIcon,
  'roster-admissions': AdmissionIcon,
  'transfer-requests': TransferIcon,
  'roster-in-service': InServiceIcon,
  'roster-retired': RetiredIcon,
  'roster-left': LeftIcon,
  'clinic-admissions': ClinicAdmissionIcon,
  'clinic-in-service': ClinicIcon,
  'clinic-left': ClinicLeftIcon,
  'hr-account-applications': HrApplicationIcon,
  'unit-accounts': UnitAccountIcon,
  'business-accounts': BusinessAccountIcon,
  'sub-accounts': SubAccountIcon,
  'preloaded-in-service': PreloadedIcon,
  'preloaded-retired': PreloadedRetiredIcon,
  authorizations: AuthorizationIcon,
  'in-service-statistics': InServiceStatisticsIcon,
  'retired-statistics': RetiredStatisticsIcon,
  'staff-query': StaffQueryIcon,
  institutions: InstitutionIcon,
  'payment-orders': PaymentOrderIcon,
  'bill-differences': ReconciliationIcon,
  'fee-totals': FeeTotalIcon,
  processes: ProcessIcon,
  'event-log': EventLogIcon,
  'impossible-states': ImpossibleStateIcon,
  retention: RetentionIcon,
};
