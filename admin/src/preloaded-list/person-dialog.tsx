import Box from '@mui/material/Box';
import { preloadedListWords } from '@contracts/preloaded-list-choices';
import type { Roster } from '@contracts/roster-states';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useAction } from '../api/use-action';
import { ConfirmDialog } from '../components/confirm-dialog';
import { ProblemAlert } from '../page/problem-alert';
import { PersonForm, typedOf, valuesOf, type PreloadedRow } from './person-form';
import type { PreloadedPlace } from './preloaded-place';
import { refreshList } from './refresh-list';

export interface PersonDialogProps {
  place: PreloadedPlace;
  roster: Roster;
  /** None: a new one. */
  row: PreloadedRow | undefined;
  onClose: () => void;
}

/** 单个新增名单, and 编辑 (manual 002 figures 2-13 and 2-14). Number and phone that stay need not be typed again. */
export function PersonDialog({ place, roster, row, onClose }: PersonDialogProps) {
  const queries = useQueryClient();
  const notify = useNotify();
  const [typed, setTyped] = useState(() => typedOf(row));
  const add = useAction('POST /preloaded-lists/:roster/rows');
  const change = useAction('PUT /preloaded-rows/:id');
  const problem = add.problem ?? change.problem;

  const save = async () => {
    const { documentNumber, phone, ...values } = valuesOf(typed);
    const saved = await (row
      ? change.send({
          params: { id: row.id },
          body: {
            version: row.version,
            values: {
              ...values,
              ...(documentNumber !== '' && { documentNumber }),
              ...(phone !== null && { phone }),
            },
          },
        })
      : add.send({ params: { roster }, body: { values: { ...values, documentNumber, phone } } }));
    if (!saved) return;
    onClose();
    notify(`${saved.name}：已${row ? '保存' : `加入${preloadedListWords[roster]}`}`, { type: 'success' });
    await refreshList(queries, place);
  };
  return (
    <ConfirmDialog
      open
      maxWidth="sm"
      title={row ? `编辑${row.name}` : `单个新增${preloadedListWords[roster]}`}
      confirmLabel={row ? '保存' : '新增'}
      busy={add.sending || change.sending}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      {/* Room for the first row's labels. */}
      <Box sx={{ pt: 1 }}>
        <PersonForm
          typed={typed}
          onChange={setTyped}
          problem={problem}
          help={
            row && {
              documentNumber: `已填写 ${row.documentNumberMasked}，不修改可不填`,
              ...(row.phoneMasked && { phone: `已填写 ${row.phoneMasked}，不修改可不填` }),
            }
          }
        />
      </Box>
      {problem && problem.fields.length === 0 && <ProblemAlert problem={problem} />}
    </ConfirmDialog>
  );
}
