import Alert from '@mui/material/Alert';
import type { ReviewDetail } from '@contracts/review';
import { erasedPartWords } from '@contracts/erased-kinds';
import { DeadlineText } from '../components/deadline-text';
import { formatDate } from '../format/date-time';
import { formatYuan } from '../format/money';

/** What must be known before deciding, and why nothing can be decided (R-M5, R-N2, R-N9, R-C4). */
export const FileNotices = ({ file }: { file: ReviewDetail }) => (
  <>
    {file.erased && (
      <Alert severity="info">
        {erasedPartWords[file.erased.what]}已于 {formatDate(file.erased.at)} 按保存期限删除。
      </Alert>
    )}
    {file.isHeld && (
      <Alert severity="warning">考生的工作单位已变更，须由考生撤回重报。在此之前不能审核。</Alert>
    )}
    {file.payment.state === 'due' && (
      <Alert severity="warning">
        考生尚未缴费（{formatYuan(file.payment.feeFen)}），缴费后才能审核。
        {file.payment.closesAt && (
          <>
            {' '}
            缴费截止：
            <DeadlineText at={file.payment.closesAt} />
          </>
        )}
      </Alert>
    )}
    {file.isOverdue && (
      <Alert severity="error">审核已逾期：上一级可以看到这份申报，项目结束前仍可审核。</Alert>
    )}
    {file.namedOften.map(({ role, row, applications, usual }) => (
      <Alert key={`${role}/${row}`} severity="warning">
        {row > 0 ? `第 ${row + 1} 位${role}` : role}在本项目 {applications} 份申报中被填报，超过 {usual}{' '}
        份，请核实。
      </Alert>
    ))}
  </>
);
