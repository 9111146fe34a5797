import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { institutionKindWords, type InstitutionKind } from '@contracts/institution-kinds';
import type { UnitInformation } from '@contracts/unit-information';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useAction } from '../api/use-action';
import { ConfirmDialog } from '../components/confirm-dialog';
import { Choice, Field } from './field-grid';
import { RefusalAlert } from './refusal-alert';

const shown: ReadonlySet<string> = new Set(['/values/name', '/values/kind']);

export interface SubjectButtonProps {
  information: UnitInformation;
  onChanged: (answer: UnitInformation) => void;
  onRefresh: () => void;
}

/** The department corrects a unit's name or kind; the unit has to confirm its information anew (R-E5). */
export function SubjectButton({ information, onChanged, onRefresh }: SubjectButtonProps) {
  const { values, version } = information.subject;
  const [typed, setTyped] = useState<{ name: string; kind: InstitutionKind }>();
  const change = useAction('PUT /institutions/:id/subject');
  const notify = useNotify();
  const faultOf = (path: string) => change.problem?.fields.find((field) => field.path === path)?.message;

  const close = () => {
    if (change.problem?.code === 'changed-elsewhere') onRefresh();
    change.clearProblem();
    setTyped(undefined);
  };
  const confirm = async () => {
    if (!typed) return;
    const params = { id: information.institutionId };
    const answer = await change.send({ params, body: { version, values: typed } });
    if (!answer) return;
    setTyped(undefined);
    onChanged(answer);
    notify('已修改，该单位须重新确认单位信息', { type: 'success' });
  };
  return (
    <>
      <Button
        variant="outlined"
        sx={{ mt: 2 }}
        onClick={() => setTyped({ name: values.name, kind: values.kind })}
      >
        修改主体信息
      </Button>
      {typed && (
        <ConfirmDialog
          open
          title={`修改“${values.name}”的主体信息`}
          confirmLabel="保存"
          busy={change.sending}
          onConfirm={() => void confirm()}
          onClose={close}
        >
          <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
            <Field
              id="subject-name"
              label="单位名称"
              value={typed.name}
              maxLength={200}
              fault={faultOf('/values/name')}
              onChange={(name) => setTyped({ ...typed, name })}
            />
            <Choice
              id="subject-kind"
              label="机构类别"
              value={typed.kind}
              words={institutionKindWords}
              fault={faultOf('/values/kind')}
              onChange={(kind) => setTyped({ ...typed, kind })}
            />
            <div>修改立即生效，该单位须重新确认单位信息。改为非医疗机构的，原单位确认码立即作废。</div>
          </Box>
          <RefusalAlert problem={change.problem} isShown={(path) => shown.has(path)} />
        </ConfirmDialog>
      )}
    </>
  );
}
