import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { PersonalDetails } from '@contracts/personal-details';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useAction } from '../api/use-action';
import { ProblemAlert } from '../page/problem-alert';
import { ChoiceField } from './choice-field';

interface InternalDepartmentFormProps {
  entryId: string;
  unit: NonNullable<PersonalDetails['unit']>;
  onAnswer: (latest: PersonalDetails) => void;
}

/** 内设机构 of somebody who is bound to the unit: the membership's own, saved by itself (R-I7). */
export function InternalDepartmentForm({ entryId, unit, onAnswer }: InternalDepartmentFormProps) {
  const { internalDepartment: present, internalDepartments } = unit;
  const [chosen, setChosen] = useState<string>();
  const notify = useNotify();
  const save = useAction('PUT /staff/:id/internal-department');
  // One that is retired stays theirs until another is chosen.
  const isRetired = present !== null && !internalDepartments.some(({ id }) => id === present.id);
  const submit = async () => {
    if (!chosen) return;
    const answer = await save.send({ params: { id: entryId }, body: { internalDepartmentId: chosen } });
    if (!answer) return;
    setChosen(undefined);
    onAnswer(answer);
    notify('已保存，并已通知本人', { type: 'success' });
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <ChoiceField
            id="internal-department"
            label="内设机构"
            choices={internalDepartments.map(({ id, name }) => ({ value: id, text: name }))}
            value={chosen ?? present?.id}
            onChange={setChosen}
          />
          {isRetired && (
            <Box sx={{ color: 'text.secondary', fontSize: 13, mt: 0.5 }}>
              现为“{present.name}”，已停用，请另选。
            </Box>
          )}
        </Box>
        <Button
          type="submit"
          variant="outlined"
          loading={save.sending}
          disabled={chosen === undefined || chosen === present?.id}
        >
          保存
        </Button>
      </Box>
      <ProblemAlert problem={save.problem} />
    </Box>
  );
}
