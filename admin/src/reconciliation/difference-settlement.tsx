import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import type { BillDifferenceDetail } from '@contracts/reconciliation';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { useAction } from '../api/use-action';
import { LateDecisionAlert } from '../components/late-decision-alert';
import { Panel } from '../components/panel';
import { focusSoon } from '../keyboard/focus-soon';
import { ProblemAlert } from '../page/problem-alert';

const reasonId = 'settlement-reason';

/**
 * 已处理 or 说明原因, each with what was done or why it is so: both stay in the history with the name. Where nothing is open any
 * more, only what became of a decision that came too late.
 */
export function DifferenceSettlement({ difference }: { difference: BillDifferenceDetail }) {
  const { id } = difference;
  const [reason, setReason] = useState('');
  const [conflict, setConflict] = useState<string>();
  const [isMissing, setMissing] = useState(false);
  const notify = useNotify();
  const refresh = useRefresh();
  const { send, sending, problem } = useAction('POST /bill-differences/:id/settlement', {
    onRefused: ({ status, message }) => {
      if (status !== 409) return;
      setConflict(message);
      refresh();
    },
  });
  const settle = async (state: 'settled' | 'explained') => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return focusSoon(reasonId);
    setConflict(undefined);
    if (!(await send({ params: { id }, body: { state, reason } }))) return;
    notify(state === 'settled' ? '已记为已处理' : '已记录说明', { type: 'success' });
    refresh();
  };
  const canSettle = difference.state === 'open';
  const tooLate = conflict && (
    <LateDecisionAlert sentence={conflict} typed={canSettle ? '' : reason.trim()} what="原因" />
  );
  if (!canSettle) return tooLate ? <Panel title="处理">{tooLate}</Panel> : null;
  return (
    <Panel title="处理">
      {tooLate}
      <TextField
        id={reasonId}
        label="处理结果或原因"
        required
        fullWidth
        multiline
        minRows={3}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        error={isMissing}
        helperText={isMissing ? '请写明怎样处理的，或产生差异的原因' : '会与您的姓名一起留在办理经过中'}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <ProblemAlert problem={problem?.status === 409 ? undefined : problem} />
      <Box sx={{ display: 'flex', gap: 1, mt: 2 }}>
        <Button variant="contained" loading={sending} onClick={() => void settle('settled')}>
          已处理
        </Button>
        <Button variant="outlined" disabled={sending} onClick={() => void settle('explained')}>
          说明原因
        </Button>
      </Box>
    </Panel>
  );
}
