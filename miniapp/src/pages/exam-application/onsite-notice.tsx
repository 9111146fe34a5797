import type { ApplicationDetail } from '@contracts/exam-application-routes';
import { Notice } from '@/shared/feedback/notice';

/** 现场确认 is the one step that waits for the person: where to go and what to bring, while it is the application's (R-N1). */
export function OnsiteNotice({ route, state }: Pick<ApplicationDetail, 'route' | 'state'>) {
  const now = state === 'in-review' ? route.find((step) => step.state === 'now') : undefined;
  if (now?.kind !== 'on-site-confirmation') return null;
  return (
    <Notice tone="needs-you">
      请携带身份证件、打印的最新版申报表和各项材料原件，到{now.institutionName}的报名点现场确认。
    </Notice>
  );
}
