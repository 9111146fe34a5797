import Box from '@mui/material/Box';
import type { TransferDetail } from '@contracts/transfer-out';
import { useState } from 'react';
import { ConfirmDialog } from '../components/confirm-dialog';
import { TwoWayDecision } from '../components/two-way-decision';
import { KeptRights } from '../roster/kept-rights';
import { Field } from '../unit-information/field-grid';
import { useTransferDecision } from './use-transfer-decision';

const words = {
  pass: '同意转出',
  refuse: '不同意',
  field: '不同意的原因',
  what: '原因',
  help: '仅不同意时填写，本人会看到',
  missing: '不同意转出须写明原因，本人会看到',
} as const;

/** 同意, which asks for the time because it can't be undone, or 不同意 with a reason that the person reads (R-I5). */
export function TransferDecision({ transfer }: { transfer: TransferDetail }) {
  const [releasing, setReleasing] = useState(false);
  const [leftOn, setLeftOn] = useState('');
  const [isMissing, setMissing] = useState(false);
  const { decide, faultOf, ...state } = useTransferDecision(transfer, () => setReleasing(false));
  const release = () => {
    setMissing(leftOn === '');
    if (leftOn !== '') void decide({ decision: 'release', leftOn });
  };
  return (
    <>
      <TwoWayDecision
        {...state}
        canDecide={transfer.availableActions.some((action) => action === 'release')}
        words={words}
        onPass={() => setReleasing(true)}
        onRefuse={(opinion) => void decide({ decision: 'refuse', opinion })}
      />
      <ConfirmDialog
        open={releasing}
        title={`同意“${transfer.name}”转出？`}
        confirmLabel="同意转出"
        destructive
        busy={state.sending}
        onConfirm={release}
        onClose={() => setReleasing(false)}
      >
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          <Field
            id="left-on"
            label="转出时间"
            type="date"
            value={leftOn}
            fault={isMissing ? '请填写转出时间' : faultOf('/leftOn')}
            onChange={setLeftOn}
          />
          <div>
            同意后本人与本单位的绑定立即解除，可以绑定其他单位；以本单位提交、正在办理的申报暂停。记录转入移除人员名册，不能撤回。
          </div>
          <KeptRights rights={transfer.rights} />
        </Box>
      </ConfirmDialog>
    </>
  );
}
