import Box from '@mui/material/Box';
import { useState } from 'react';
import { ConfirmDialog } from '../components/confirm-dialog';
import { ProblemAlert } from '../page/problem-alert';
import { Field } from '../unit-information/field-grid';
import type { DecisionDialogProps } from './correct-dialog';

/** 退回: for who doesn't belong to the unit; the person reads why. */
export function ReturnDialog({ admission, state, onClose }: DecisionDialogProps) {
  const { decide, sending, problem, faultOf } = state;
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const confirm = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') void decide({ decision: 'return', reason });
  };
  return (
    <ConfirmDialog
      open
      title={`退回“${admission.personName}”？`}
      confirmLabel="退回"
      destructive
      busy={sending}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
        <Field
          id="return-reason"
          label="退回原因"
          value={reason}
          maxLength={500}
          help="本人会看到"
          fault={isMissing ? '请填写退回原因' : faultOf('/reason')}
          onChange={setReason}
        />
        <div>
          退回后本人与本单位的绑定立即解除，须重新选择单位；以本单位提交、正在办理的申报暂停。退回不能撤回，本人可以再次绑定。
        </div>
      </Box>
      <ProblemAlert problem={problem} />
    </ConfirmDialog>
  );
}
