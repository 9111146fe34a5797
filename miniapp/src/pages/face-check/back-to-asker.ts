import Taro from '@tarojs/taro';
import type { FaceCheckPurpose } from '@contracts/face-check-states';
import { go, goBack } from '@/shared/navigation/go';
import type { PagePath } from '@/shared/navigation/page-paths';

/** Where each purpose is at home, for a browser that has come back from the provider and knows no page below. */
const homes = {
  'activate-authorization': 'pages/authorization/index',
  'accept-authorization': 'pages/authorization/index',
  'transfer-authorization': 'pages/authorization/index',
  'add-assistant': 'pages/authorization/index',
  'recover-account': 'pages/me/index',
} as const satisfies Record<FaceCheckPurpose, PagePath>;

/** Back to the page that led here, which looks anew when it is shown. */
export function backToAsker(purpose: FaceCheckPurpose): void {
  if (Taro.getCurrentPages().length > 1) goBack();
  else go(homes[purpose]);
}
