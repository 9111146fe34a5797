import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { AdmissionDetail } from '@contracts/roster-admission';
import { rosterWordOf } from '@contracts/roster-states';
import { useState } from 'react';
import { ConfirmDialog } from '../components/confirm-dialog';
import { ProblemAlert } from '../page/problem-alert';
import { Field } from '../unit-information/field-grid';
import type { useAdmissionDecision } from './use-admission-decision';

export interface DecisionDialogProps {
  admission: AdmissionDetail;
  state: Pick<ReturnType<typeof useAdmissionDecision>, 'decide' | 'sending' | 'problem' | 'faultOf'>;
  onClose: () => void;
}

/** 编辑: how the roster shall have the person; saved, they are in it (manual 002 figure 2-9). */
export function CorrectDialog({ admission, state, onClose }: DecisionDialogProps) {
  const { decide, sending, problem, faultOf } = state;
  const [name, setName] = useState(admission.listedName ?? admission.personName);
  const [departmentId, setDepartmentId] = useState(admission.internalDepartmentId ?? '');
  const save = () =>
    void decide({
      decision: 'correct',
      name,
      ...(departmentId && departmentId !== admission.internalDepartmentId
        ? { internalDepartmentId: departmentId }
        : {}),
    });
  return (
    <ConfirmDialog
      open
      title={`编辑“${admission.personName}”并进入${rosterWordOf(admission.roster, admission.institution.kind)}`}
      confirmLabel="保存"
      busy={sending}
      onConfirm={save}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
        <Field
          id="admission-name"
          label="花名册中的姓名"
          value={name}
          maxLength={100}
          fault={faultOf('/name')}
          help={`实名认证的姓名是“${admission.personName}”，不会改变`}
          onChange={setName}
        />
        {admission.internalDepartments.length > 0 && (
          <TextField
            id="admission-department"
            select
            label="内设机构"
            fullWidth
            value={departmentId}
            onChange={({ target }) => setDepartmentId(target.value)}
            error={faultOf('/internalDepartmentId') !== undefined}
            helperText={faultOf('/internalDepartmentId')}
          >
            {/* One that is retired stays the person's own until another is chosen. */}
            {departmentId !== '' && !admission.internalDepartments.some(({ id }) => id === departmentId) && (
              <MenuItem value={departmentId}>{admission.internalDepartment}（已停用）</MenuItem>
            )}
            {admission.internalDepartments.map((department) => (
              <MenuItem key={department.id} value={department.id}>
                {department.name}
              </MenuItem>
            ))}
          </TextField>
        )}
      </Box>
      <ProblemAlert problem={problem} />
    </ConfirmDialog>
  );
}
