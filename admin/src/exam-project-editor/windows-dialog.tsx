import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { stageWords, type Stage } from '@contracts/exam-application-states';
import type { ProjectWindow } from '@contracts/exam-project';
import type { EditedProject } from '@contracts/exam-project-editor';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useAction } from '../api/use-action';
import { ConfirmDialog } from '../components/confirm-dialog';
import { WindowsText } from '../exam-project/windows-text';
import { focusSoon } from '../keyboard/focus-soon';
import { ProblemAlert } from '../page/problem-alert';
import { typedTime, typedWindow } from './typed-time';
import { formatCount } from '../format/count';

interface WindowsDialogProps {
  project: EditedProject;
  stages: readonly Stage[];
  /** Saved or given up: what is there now is to be read again, since somebody else may have set it meanwhile. */
  onClose: () => void;
}

const ends = ['opensAt', 'closesAt'] as const;
type End = (typeof ends)[number];
type Typed = Partial<Record<Stage, Record<End, string>>>;

const fieldId = (stage: Stage, end: End): string => `${stage}-${end}`;

/** The times of the stages: typed, then shown once more with whom they reach, then set (R-L2). */
export function WindowsDialog({ project, stages, onClose }: WindowsDialogProps) {
  // What the times were typed on. The page may be read again beneath: what another set then must not seem to have been seen here.
  const [seen] = useState(project.windows);
  const [typed, setTyped] = useState<Typed>(() =>
    Object.fromEntries(
      seen.map(({ stage, opensAt, closesAt }) => [
        stage,
        { opensAt: typedTime(opensAt), closesAt: typedTime(closesAt) },
      ]),
    ),
  );
  const [isSure, setSure] = useState(false);
  const [missed, setMissed] = useState(false);
  const notify = useNotify();
  const { send, sending, problem, clearProblem } = useAction('PUT /edited-exam-projects/:id/windows', {
    onRefused: () => setSure(false),
  });
  const shown = [...new Set([...stages, ...seen.map(({ stage }) => stage)])];
  const windows = shown.flatMap((stage): ProjectWindow[] => {
    const { opensAt = '', closesAt = '' } = typed[stage] ?? {};
    const read = seen.find((window) => window.stage === stage);
    return opensAt && closesAt ? [{ stage, ...typedWindow({ opensAt, closesAt }, read) }] : [];
  });
  const faultOf = (stage: Stage, end: End) => {
    const at = windows.findIndex((window) => window.stage === stage);
    const { opensAt = '', closesAt = '' } = typed[stage] ?? {};
    if (opensAt && closesAt && closesAt <= opensAt && end === 'closesAt') return '须晚于开始时间';
    if ((opensAt === '') !== (closesAt === '') && !(typed[stage]?.[end] ?? '')) return '请填写';
    return problem?.fields.find(({ path }) => path === `/windows/${at}/${end}`)?.message;
  };
  const [wrong] = shown.flatMap((stage) =>
    ends.filter((end) => faultOf(stage, end)).map((end) => fieldId(stage, end)),
  );
  const untimed = problem?.fields.filter(({ path }) => path === '/windows') ?? [];
  const hasNone = windows.length === 0 && seen.length === 0;
  const save = async () => {
    if (!isSure) return hasNone ? setMissed(true) : setSure(true);
    if (!(await send({ params: { id: project.id }, body: { windows, seen } }))) return;
    notify('各阶段时间已设置', { type: 'success' });
    onClose();
  };

  return (
    <ConfirmDialog
      open
      title={isSure ? `确认“${project.name}”的各阶段时间` : '设置各阶段时间'}
      confirmLabel={isSure ? '确认设置' : '下一步'}
      maxWidth="sm"
      busy={sending}
      onConfirm={() => (wrong ? focusSoon(wrong) : void save())}
      onClose={isSure ? () => setSure(false) : onClose}
    >
      {isSure ? (
        <>
          <Box sx={{ mb: 1.5 }}>
            <WindowsText windows={windows} />
          </Box>
          {project.applications > 0
            ? `立即对已提交的 ${formatCount(project.applications, project.applicationsIsMinimum)} 份申报生效：结束时间提前的，已过期的申报随即按逾期、放弃或未完成审核处理；延长的，考生和审核人员随即可以继续办理。`
            : '还没有人提交申报。设置后考生看到的时间随即改变。'}
        </>
      ) : (
        <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
          {shown.map((stage) => (
            <Box
              key={stage}
              sx={{ display: 'grid', gridTemplateColumns: '88px 1fr 1fr', gap: 1.5, alignItems: 'center' }}
            >
              {stageWords[stage]}
              {ends.map((end) => (
                <TextField
                  key={end}
                  id={fieldId(stage, end)}
                  type="datetime-local"
                  label={`${stageWords[stage]}${end === 'opensAt' ? '开始' : '结束'}`}
                  value={typed[stage]?.[end] ?? ''}
                  error={Boolean(faultOf(stage, end))}
                  helperText={faultOf(stage, end)}
                  slotProps={{ inputLabel: { shrink: true } }}
                  onChange={({ target }) => {
                    clearProblem();
                    setTyped((now) => ({
                      ...now,
                      [stage]: { opensAt: '', closesAt: '', ...now[stage], [end]: target.value },
                    }));
                  }}
                />
              ))}
            </Box>
          ))}
          <Box sx={{ color: 'text.secondary' }}>
            时间为北京时间。各阶段可以重叠；两处都不填则不设该阶段的时间，还有未办结的申报要经过的阶段除外。
          </Box>
          {missed && hasNone && <Alert severity="error">请至少填写一个阶段的时间。</Alert>}
        </Box>
      )}
      <ProblemAlert problem={problem} />
      {untimed.length > 1 &&
        untimed.map(({ message }) => (
          <Alert key={message} severity="error" sx={{ mt: 1 }}>
            {message}
          </Alert>
        ))}
    </ConfirmDialog>
  );
}
