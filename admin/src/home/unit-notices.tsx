import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { UnitOverview } from '@contracts/unit-overview';
import { taskWords } from '@contracts/unit-information-choices';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { formatCount } from '../format/count';

export interface UnitNoticesProps {
  unit: UnitOverview;
  /** Something else waits for the account and is listed below. */
  othersWait: boolean;
}

/** What only the unit's HR account can settle: its information to complete (R-E5), a code to make
 * or renew (R-E6), files that nobody reviews (R-N1). */
export function UnitNotices({ unit, othersWait }: UnitNoticesProps) {
  const { confirmCode, information, supervisor, businesses } = unit;
  const unattended = businesses.filter(({ waiting, reviewers }) => waiting > 0 && reviewers.length === 0);
  const isCodeDue = confirmCode !== null && (confirmCode.issuedAt === null || confirmCode.isDue);
  const tasks = information.todo.map((task) => taskWords[task]);
  if (!isCodeDue && unattended.length === 0 && tasks.length === 0)
    return othersWait ? null : <Alert severity="success">目前没有需要您处理的事项。</Alert>;
  const whoGrants = supervisor?.name ?? '主管单位';
  return (
    <>
      {tasks.length > 0 && (
        <Notice action={<WayButton to="/unit-information">去完善</WayButton>}>
          单位信息未完善，还需完成：{tasks.join('、')}。
        </Notice>
      )}
      {confirmCode && !confirmCode.issuedAt && (
        <Notice action={<WayButton to="/confirm-code">去生成</WayButton>}>
          尚未生成单位确认码，本单位人员还不能绑定工作单位，也就不能以本单位申报。
        </Notice>
      )}
      {confirmCode?.isDue && (
        <Notice action={<WayButton to="/confirm-code">去更换</WayButton>}>
          单位确认码已使用满 180 天，建议更换。
        </Notice>
      )}
      {unattended.map(({ code, name, waiting, waitingIsMinimum }) => (
        <Notice key={code}>
          {name}有 {formatCount(waiting, waitingIsMinimum)}{' '}
          份申报待本单位审核，但本单位没有人审核这项业务。请联系{whoGrants}
          授权业务管理人。
        </Notice>
      ))}
    </>
  );
}

const Notice = ({ action, children }: { action?: ReactNode; children: ReactNode }) => (
  <Alert severity="warning" action={action}>
    {children}
  </Alert>
);

const WayButton = ({ to, children }: { to: string; children: string }) => (
  <Button component={Link} to={to} color="inherit" size="small">
    {children}
  </Button>
);
