import Box from '@mui/material/Box';
import type { RosterDetail } from '@contracts/roster';
import type { RosterAction } from '@contracts/roster-states';
import { useState } from 'react';
import { ConfirmDialog } from '../components/confirm-dialog';
import { ProblemAlert } from '../page/problem-alert';
import { Field } from '../unit-information/field-grid';
import { KeptRights } from './kept-rights';
import { useEntryChange } from './use-entry-change';

interface LeaveDialogProps {
  entry: RosterDetail;
  how: Extract<RosterAction, 'transfer-out' | 'remove'>;
  onClose: () => void;
}

/** 转出 with reason and time (manual 002 figure 2-18), or 移除 with its reason. */
export function LeaveDialog({ entry, how, onClose }: LeaveDialogProps) {
  const isTransfer = how === 'transfer-out';
  const word = isTransfer ? '转出' : '移除';
  const [reason, setReason] = useState('');
  const [leftOn, setLeftOn] = useState('');
  const [isChecked, setChecked] = useState(false);
  const transfer = useEntryChange('POST /roster/:id/transfer-out', onClose);
  const removal = useEntryChange('POST /roster/:id/removal', onClose);
  const { sending, faultOf, problem } = isTransfer ? transfer : removal;
  const confirm = () => {
    setChecked(true);
    if (reason.trim() === '' || (isTransfer && leftOn === '')) return;
    const params = { id: entry.id };
    const told = `${entry.name}：已${word}，将用短信告知本人`;
    void (isTransfer
      ? transfer.change({ params, body: { reason, leftOn } }, told)
      : removal.change({ params, body: { reason } }, told));
  };
  const missing = (isMissing: boolean, sentence: string) => (isChecked && isMissing ? sentence : undefined);
  return (
    <ConfirmDialog
      open
      title={`${word}“${entry.name}”？`}
      confirmLabel={word}
      destructive
      busy={sending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
        <Field
          id="leave-reason"
          label={`${word}原因`}
          value={reason}
          maxLength={500}
          help="本人会看到"
          fault={missing(reason.trim() === '', `请填写${word}原因`) ?? faultOf('/reason')}
          onChange={setReason}
        />
        {isTransfer && (
          <Field
            id="left-on"
            label="转出时间"
            type="date"
            value={leftOn}
            fault={missing(leftOn === '', '请填写转出时间') ?? faultOf('/leftOn')}
            onChange={setLeftOn}
          />
        )}
        <div>
          {word}
          后本人与本单位的绑定立即解除，可以绑定其他单位；以本单位提交、正在办理的申报暂停。记录转入移除人员名册，不能撤回
          {isTransfer ? '。' : '。调离本单位的人员请用“转出”。'}
        </div>
        <KeptRights rights={entry.rights} />
      </Box>
      <ProblemAlert problem={problem} />
    </ConfirmDialog>
  );
}
