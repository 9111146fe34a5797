import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useListContext, useUnselectAll } from 'react-admin';
import { ConfirmDialog } from '../components/confirm-dialog';
import { ProblemAlert } from '../page/problem-alert';
import { admissionLists, type AdmissionResource } from './admission-lists';
import { usePassSelected } from './use-pass-selected';

/** 批量通过 of those selected, each by itself (R-I3); who isn't passed is named with the reason. */
export function PassSelected({ resource }: { resource: AdmissionResource }) {
  const { selectedIds } = useListContext();
  const [ids, setIds] = useState<readonly string[]>();
  return (
    <>
      <Button variant="contained" size="small" onClick={() => setIds(selectedIds.map(String))}>
        批量通过
      </Button>
      {ids && <PassDialog resource={resource} ids={ids} onClose={() => setIds(undefined)} />}
    </>
  );
}

const confirmations = {
  own: '通过后进入在职人员名册，并告知本人。请确认他们都是本单位人员。',
  'village-clinics': '通过后进入在岗人员名册，并告知本人。请确认他们都是所绑定的村卫生室（服务站）的人员。',
} as const;

interface PassDialogProps {
  resource: AdmissionResource;
  ids: readonly string[];
  onClose: () => void;
}

function PassDialog({ resource, ids, onClose }: PassDialogProps) {
  const queries = useQueryClient();
  const unselect = useUnselectAll(resource);
  const { run, running, problem, progress, isDone } = usePassSelected(ids);
  const { asked, passed, left } = progress;
  const close = () => {
    onClose();
    if (asked === 0) return;
    unselect();
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'getOne' });
  };
  return (
    <ConfirmDialog
      open
      title={`通过选中的 ${ids.length} 人？`}
      confirmLabel={isDone ? '完成' : problem ? '继续' : '全部通过'}
      busy={running}
      onConfirm={() => (isDone ? close() : void run())}
      onClose={close}
    >
      <Typography role="status">
        {asked > 0 ? `已通过 ${passed} 人。` : confirmations[admissionLists[resource].scope]}
      </Typography>
      {left.map(({ id, personName, reason }) => (
        <Alert key={id} severity="warning" sx={{ mt: 1 }}>
          {personName}：{reason}
        </Alert>
      ))}
      <ProblemAlert problem={problem} />
    </ConfirmDialog>
  );
}
