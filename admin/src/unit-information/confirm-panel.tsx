import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { UnitInformation } from '@contracts/unit-information';
import { taskWords } from '@contracts/unit-information-choices';
import { useNotify } from 'react-admin';
import { useAction } from '../api/use-action';
import { Panel } from '../components/panel';
import { formatDateTime } from '../format/date-time';
import { ProblemAlert } from '../page/problem-alert';

export interface ConfirmPanelProps {
  information: UnitInformation;
  /** Something typed is not saved yet. */
  hasUnsaved: boolean;
  onConfirmed: (answer: UnitInformation) => void;
  /** Reads everything anew. */
  onRefresh: () => void;
}

/** 六、信息完成确认: the unit stands for the whole, as it is on the page (R-E5). */
export function ConfirmPanel({ information, hasUnsaved, onConfirmed, onRefresh }: ConfirmPanelProps) {
  const { todo, state, confirmedAt, subject } = information;
  const missing = todo.filter((task) => task !== 'confirmation').map((task) => taskWords[task]);
  const confirm = useAction('POST /unit-information/confirmations');
  const notify = useNotify();

  const send = async () => {
    const answer = await confirm.send({ body: { versions: versionsOf(information) } });
    if (!answer) return;
    onConfirmed(answer);
    notify('机构信息已完善', { type: 'success' });
  };
  const refresh = () => {
    confirm.clearProblem();
    onRefresh();
  };
  return (
    <Panel title="六、信息完成确认">
      {state === 'complete' ? (
        <Alert severity="success">
          已于 {confirmedAt && formatDateTime(confirmedAt)}{' '}
          确认，机构信息状态为“已完善”。有变化时在上面修改并保存即可。
        </Alert>
      ) : missing.length > 0 ? (
        <Alert severity="warning">还需填写并保存：{missing.join('、')}。全部保存后在这里确认。</Alert>
      ) : (
        <>
          {subject.savedAt && (
            <Alert severity="warning" sx={{ mb: 2 }}>
              主体信息已由主管单位于 {formatDateTime(subject.savedAt)} 修改，请核对后确认。
            </Alert>
          )}
          <div>各栏均已填写。请核对以上内容完整、真实，确认后机构信息状态变为“已完善”。</div>
          {hasUnsaved && (
            <Alert severity="warning" sx={{ mt: 2 }}>
              有修改尚未保存，请先保存，再确认。
            </Alert>
          )}
          <ProblemAlert problem={confirm.problem} />
          {confirm.problem?.code === 'changed-elsewhere' ? (
            <Button variant="outlined" sx={{ mt: 2 }} onClick={refresh}>
              查看最新内容
            </Button>
          ) : (
            <Button
              variant="contained"
              sx={{ mt: 2 }}
              disabled={hasUnsaved}
              loading={confirm.sending}
              onClick={() => void send()}
            >
              信息完成确认
            </Button>
          )}
        </>
      )}
    </Panel>
  );
}

const versionsOf = ({ subject, basic, otherNames, address, internalDepartments }: UnitInformation) => ({
  subject: subject.version,
  basic: basic.version,
  'other-names': otherNames.version,
  address: address.version,
  'internal-departments': internalDepartments.version,
});
