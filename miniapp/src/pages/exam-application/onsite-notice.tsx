import type { ApplicationDetail } from '@contracts/exam-application-routes';
import { Notice } from '@/shared/feedback/notice';
import { formatTime, unbrokenDates } from '@/shared/record/time-text';

/**
 * 现场确认 is the one step that waits for the person: when and where to go and what to bring, while it is the
 * application's (R-N1, R-L1).
 */
export function OnsiteNotice({
  route,
  state,
  stepWindow,
}: Pick<ApplicationDetail, 'route' | 'state' | 'stepWindow'>) {
  const now = state === 'in-review' ? route.find((step) => step.state === 'now') : undefined;
  if (now?.kind !== 'on-site-confirmation') return null;
  return (
    <Notice tone="needs-you">{unbrokenDates(sentence(now.institutionName, stepWindow, Date.now()))}</Notice>
  );
}

const brought = '携带身份证件、打印的最新版申报表和各项材料原件';

/** A window that ended undecided leaves the file decidable until the project closes (R-N9). */
function sentence(institution: string, window: ApplicationDetail['stepWindow'], now: number): string {
  const place = `到${institution}的报名点`;
  if (!window) return `请${brought}，${place}现场确认。`;
  const [opens, closes] = [formatTime(window.opensAt), formatTime(window.closesAt)];
  const within = `请在 ${opens} 至 ${closes} ${brought}，${place}现场确认。`;
  if (now < Date.parse(window.opensAt)) return `现场确认尚未开始。${within}`;
  if (now < Date.parse(window.closesAt)) return within;
  return `现场确认已于 ${closes} 截止，您的申报已逾期。项目结束前仍可办理，请尽快${brought}，${place}现场确认；项目结束仍未确认的，按未完成审核处理。`;
}
