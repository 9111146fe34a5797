import Box from '@mui/material/Box';
import type { RosterDetail } from '@contracts/roster';
import { useState } from 'react';
import { ConfirmDialog } from '../components/confirm-dialog';
import { ProblemAlert } from '../page/problem-alert';
import { Field } from '../unit-information/field-grid';
import { useEntryChange } from './use-entry-change';

/** 修改姓名: of the roster alone (manual 002 figure 2-17). */
export function RenameDialog({ entry, onClose }: { entry: RosterDetail; onClose: () => void }) {
  const [name, setName] = useState(entry.name);
  const { change, sending, faultOf, problem } = useEntryChange('PUT /roster/:id/name', onClose);
  return (
    <ConfirmDialog
      open
      title={`修改“${entry.name}”的姓名`}
      confirmLabel="保存"
      busy={sending}
      onConfirm={() => void change({ params: { id: entry.id }, body: { name } }, `已改为“${name.trim()}”`)}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
        <Field
          id="roster-name"
          label="花名册中的姓名"
          value={name}
          maxLength={100}
          fault={faultOf('/name')}
          onChange={setName}
        />
        <div>
          只修改本单位花名册中的姓名，原姓名保留在记录中。实名认证的姓名“{entry.verifiedName}
          ”不变，须由本人重新认证才能更改。
        </div>
      </Box>
      <ProblemAlert problem={problem} />
    </ConfirmDialog>
  );
}
