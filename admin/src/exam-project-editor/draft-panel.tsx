import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { EditedProject, ProjectDraft } from '@contracts/exam-project-editor';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { Link } from 'react-router-dom';
import { useAction } from '../api/use-action';
import { useApi } from '../api/use-api';
import { ConfirmDialog } from '../components/confirm-dialog';
import { Panel } from '../components/panel';
import { formatDateTime } from '../format/date-time';
import { ProblemAlert } from '../page/problem-alert';
import { ChangesTable } from './changes-table';
import { EarlierYearsList } from './earlier-years-list';
import { FaultsList } from './faults-list';
import { formatCount } from '../format/count';

interface DraftPanelProps {
  project: EditedProject & { draft: ProjectDraft };
  onChanged: () => void;
}

/** What the next version is to be: where it differs, what is still wrong, and the verbs to publish it or give it up. */
export function DraftPanel({ project, onChanged }: DraftPanelProps) {
  const { id, draft, version, hasDraft } = project;
  const [asked, setAsked] = useState<'publish' | 'discard'>();
  const { data: published } = useApi(
    'GET /edited-exam-projects/:id/versions/:version',
    { params: { id, version: version ?? 0 } },
    { enabled: version !== null },
  );
  const notify = useNotify();
  const publish = useAction('POST /edited-exam-projects/:id/versions');
  const discard = useAction('POST /edited-exam-projects/:id/draft/discard');
  const sent = { params: { id }, body: { revision: draft.revision } };
  const definitions = [draft.definition, published?.definition];
  const changes = <ChangesTable changes={draft.changes} definitions={definitions} />;
  const done = (told: string) => {
    notify(told, { type: 'success' });
    setAsked(undefined);
    onChanged();
  };
  const confirmPublish = async () => {
    const answer = await publish.send(sent);
    if (answer) done(`已发布第 ${answer.version} 版`);
  };
  const confirmDiscard = async () => {
    if (await discard.send(sent)) done('修改已放弃');
  };
  const isBlocked = draft.faults.length > 0;

  return (
    <Panel
      title={version === null ? '项目内容' : '下一版'}
      aside={
        <Box sx={{ display: 'flex', gap: 1 }}>
          {hasDraft && version !== null && (
            <Button size="small" color="error" onClick={() => setAsked('discard')}>
              放弃修改
            </Button>
          )}
          <Button size="small" variant="outlined" component={Link} to={`/edited-exam-projects/${id}`}>
            编辑和预览
          </Button>
          {hasDraft && (
            <Button size="small" variant="contained" disabled={isBlocked} onClick={() => setAsked('publish')}>
              发布
            </Button>
          )}
        </Box>
      }
    >
      <Box sx={{ display: 'grid', gap: 2 }}>
        <div>
          {hasDraft
            ? `${draft.savedBy ?? ''} 于 ${draft.savedAt ? formatDateTime(draft.savedAt) : ''} 保存${version === null ? '，尚未发布' : `，比第 ${version} 版改动 ${draft.changes.length} 处`}`
            : `与已发布的第 ${version} 版相同。编辑后在这里核对改动并发布。`}
        </div>
        <FaultsList faults={draft.faults} definition={draft.definition} />
        {hasDraft && <EarlierYearsList definition={draft.definition} year={project.year} />}
        {draft.changes.length > 0 && changes}
      </Box>
      <ConfirmDialog
        open={asked === 'publish'}
        title={`发布“${project.name}”第 ${(version ?? 0) + 1} 版？`}
        confirmLabel="发布"
        maxWidth="sm"
        busy={publish.sending}
        onConfirm={() => void confirmPublish()}
        onClose={() => setAsked(undefined)}
      >
        <Box sx={{ mb: 2 }}>
          {version === null
            ? '发布后设置各阶段时间，即可开放。'
            : `尚未提交的申报改用新版；已提交的 ${formatCount(project.applications, project.applicationsIsMinimum)} 份仍按各自的版本办理，只有材料的补交期限和实习计算截止日随新版一起改变。发布后不能收回，只能再发布一版。`}
        </Box>
        {draft.changes.length > 0 && changes}
        <ProblemAlert problem={publish.problem} />
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'discard'}
        title={`放弃“${project.name}”尚未发布的修改？`}
        confirmLabel="放弃修改"
        destructive
        busy={discard.sending}
        onConfirm={() => void confirmDiscard()}
        onClose={() => setAsked(undefined)}
      >
        {`${draft.changes.length} 处改动将删除，不能恢复。项目回到第 ${version} 版。`}
        <ProblemAlert problem={discard.problem} />
      </ConfirmDialog>
    </Panel>
  );
}
