import type { SelfCorrectedKind } from '@contracts/data-correction-states';
import type { IconName } from '@/shared/icon/icon';
import type { PagePath } from '@/shared/navigation/page-paths';

/** Where one puts right by oneself what is wrong. */
export const selfCorrectedPlaces: Readonly<Record<SelfCorrectedKind, { icon: IconName; page: PagePath }>> = {
  phone: { icon: 'phone', page: 'pages/login/phone' },
  details: { icon: 'person', page: 'pages/personal-details/index' },
  unit: { icon: 'building', page: 'pages/unit/index' },
  application: { icon: 'file', page: 'pages/exam-application/index' },
};
