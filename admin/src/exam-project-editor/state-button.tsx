import Button from '@mui/material/Button';
import type { EditedProject } from '@contracts/exam-project-editor';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useAction } from '../api/use-action';
import { ConfirmDialog } from '../components/confirm-dialog';
import { ProblemAlert } from '../page/problem-alert';
import { formatCount } from '../format/count';

/** 开放 or 关闭, asked once more with what it reaches (R-L2). */
export function StateButton({ project, onChanged }: { project: EditedProject; onChanged: () => void }) {
  const [asks, setAsks] = useState(false);
  const notify = useNotify();
  const { send, sending, problem, clearProblem } = useAction('PUT /edited-exam-projects/:id/state');
  const isOpen = project.state === 'open';
  const verb = isOpen ? '关闭项目' : '开放项目';
  const close = () => {
    setAsks(false);
    clearProblem();
  };
  const confirm = async () => {
    const state = isOpen ? 'closed' : 'open';
    if (!(await send({ params: { id: project.id }, body: { state } }))) return;
    notify(isOpen ? '项目已关闭' : '项目已开放', { type: 'success' });
    close();
    onChanged();
  };
  return (
    <>
      <Button
        variant={isOpen ? 'outlined' : 'contained'}
        color={isOpen ? 'error' : 'primary'}
        disabled={project.version === null}
        onClick={() => setAsks(true)}
      >
        {verb}
      </Button>
      <ConfirmDialog
        open={asks}
        title={`${isOpen ? '关闭' : '开放'}“${project.name}”？`}
        confirmLabel={verb}
        destructive={isOpen}
        busy={sending}
        onConfirm={() => void confirm()}
        onClose={close}
      >
        {isOpen
          ? `不再接受新的申报，未提交的草稿和已撤回的申报不能再提交，已撤回的按规则退费。已提交的 ${formatCount(project.applications, project.applicationsIsMinimum)} 份继续办理到底。`
          : '符合条件的考生随即在小程序中看到这个项目，并在申报时间内开始申报。'}
        <ProblemAlert problem={problem} />
      </ConfirmDialog>
    </>
  );
}
