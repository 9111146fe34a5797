import { goBack, goInstead, pageBelow } from '@/shared/navigation/go';

const detail = 'pages/exam-application/detail';

/** Back to the application, or to it in place of this page where another led here, as a link or what was just submitted. */
export function backToApplication(id: string): void {
  if (pageBelow() === detail) goBack();
  else goInstead(detail, { id });
}
