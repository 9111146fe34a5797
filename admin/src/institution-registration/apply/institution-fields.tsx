import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { askedOfKind } from '@contracts/institution-registration-states';
import { SupervisorField } from '../supervisor-field';
import type { Draft, TextField as TextFieldName } from './draft';
import { fieldId, type FieldErrors } from './field-errors';
import { KindField } from './kind-field';

export interface InstitutionFieldsProps {
  draft: Draft;
  errors: FieldErrors;
  onChange: (part: (draft: Draft) => Partial<Draft>) => void;
}

/** What is asked of the institution, by its kind (R-D2). */
export function InstitutionFields({ draft, errors, onChange }: InstitutionFieldsProps) {
  const { texts, kind, supervisor } = draft;
  const isClinicOfVillage = kind === 'village-clinic';
  const licence = kind && askedOfKind[kind].licence;

  const text = (name: TextFieldName, label: string, maxLength: number, help?: string) => (
    <TextField
      id={fieldId(name)}
      label={label}
      required
      fullWidth
      value={texts[name]}
      onChange={({ target }) => onChange((now) => ({ texts: { ...now.texts, [name]: target.value } }))}
      error={errors[name] !== undefined}
      helperText={errors[name] ?? help}
      slotProps={{ htmlInput: { maxLength, autoComplete: 'off' } }}
    />
  );
  return (
    <Box sx={gridLook}>
      <KindField
        id={fieldId('kind')}
        value={kind}
        error={errors.kind}
        onChange={(next) =>
          onChange((now) => ({
            kind: next,
            // A village clinic is supervised by a 卫生院, everything else by a department.
            supervisor: (next === 'village-clinic') === isClinicOfVillage ? now.supervisor : undefined,
          }))
        }
      />
      <SupervisorField
        id={fieldId('supervisorId')}
        value={supervisor}
        kind={kind}
        error={errors.supervisorId}
        help={isClinicOfVillage ? '村卫生室、服务站的主管单位是卫生院' : '审核这份申请的卫生健康主管部门'}
        onChange={(next) => onChange(() => ({ supervisor: next }))}
      />
      {text('name', '机构名称', 200, '与证照上的全称一致')}
      {text('address', '机构地址', 300, '写明街道和门牌号')}
      {kind && askedOfKind[kind].creditCode && text('creditCode', '统一社会信用代码', 40, '18 位')}
      {licence && text('licenceNumber', `${licence}号`, 60)}
    </Box>
  );
}

const gridLook = {
  display: 'grid',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
  gap: 2,
  alignItems: 'start',
} as const;
