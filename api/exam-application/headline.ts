import { isHeld, situationOf } from '../../domain/application-situation';
import { yuan } from '../../domain/fee';
import { shanghaiMinute } from '../../domain/shanghai-day';
import { workingDaysSince } from '../../domain/working-days';
import type { ApplicationRow } from './application-rows';
import { deadlineOf } from './deadline';

/** The next step in words, at the top of each record: “武昌区卫健局审核中 · 已 3 个工作日”. */
export function headlineOf(row: ApplicationRow): string {
  const at = row.step?.institutionName ?? '';
  const deadline = deadlineOf(row);
  const until = deadline ? ` · 请在 ${shanghaiMinute(deadline)} 前完成` : '';
  const mayResubmit = situationOf(row).applicationOpen;
  if (isHeld(row)) return mayResubmit ? '单位已变更，请撤回重报' : '单位已变更，须重新绑定原单位';
  switch (row.state) {
    case 'draft':
      return '草稿，尚未提交';
    case 'awaiting-payment':
      return `待缴费 ${yuan(row.feeFen)}${until}`;
    case 'in-review':
      return `${waitingWords(at, row)}${ageWords(row)}`;
    case 'changes-requested':
      return `${at}要求修改${until}`;
    case 'approved':
      return '已通过全部审核';
    case 'rejected':
      return `${at}审核不通过`;
    case 'withdrawn':
      return mayResubmit ? '已撤回，可在申报时间内再次提交' : '已撤回，申报时间已经结束，不能再次提交';
    case 'removed-from-unit':
      return `已从单位移除，须由本人绑定新单位后重新提交${until}`;
    case 'given-up':
      return '逾期，视为放弃';
    case 'unfinished':
      return '项目已结束，未完成审核';
  }
}

function waitingWords(at: string, { step, isDeferred, isOverdue }: ApplicationRow): string {
  if (isDeferred) return `${at}暂不审核`;
  if (isOverdue) return `${at}逾期未审`;
  return step?.kind === 'on-site-confirmation' ? `待本人到${at}现场确认` : `${at}审核中`;
}

function ageWords({ since, now }: ApplicationRow): string {
  const days = since ? workingDaysSince(since, now) : 0;
  return days > 0 ? ` · 已 ${days} 个工作日` : '';
}
