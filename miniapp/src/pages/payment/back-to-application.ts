import Taro from '@tarojs/taro';
import { goBack, goInstead } from '@/shared/navigation/go';

/** Back to the application, which is the page below unless a link led straight here. */
export function backToApplication(id: string): void {
  if (Taro.getCurrentPages().length > 1) goBack();
  else goInstead('pages/exam-application/detail', { id });
}
