import Badge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import BackIcon from '@mui/icons-material/ChevronLeft';
import type { EditedProject, ProjectDraft } from '@contracts/exam-project-editor';
import { lazy, Suspense, useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { isUnreadable } from '../api/problem';
import { useApi } from '../api/use-api';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { PageTitle } from '../page/page-title';
import { ProblemAlert } from '../page/problem-alert';
import { useLeaveWarning } from '../page/use-leave-warning';
import { ConflictAlert } from './conflict-alert';
import {
  changeOfPart,
  faultsOfPart,
  jsonParts,
  partOfFault,
  valueOfPart,
  type EditorPart,
} from './editor-parts';
import { FaultsList } from './faults-list';
import { PreviewFrame } from './preview-frame';
import { SavedText } from './saved-text';
import { useDraftEditing } from './use-draft-editing';

const JsonEditor = lazy(() => import('./json-editor'));
const SettingsForm = lazy(() => import('./settings-form'));

/** The draft of a project, edited part by part beside what a candidate sees of it (R-L2). */
function EditorPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useApi(
    'GET /edited-exam-projects/:id',
    { params: { id } },
    { keepAsRead: true },
  );
  if (isUnreadable(error, data)) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return <Editor key={data.id} project={data} />;
}

const tabs: readonly { part: EditorPart; label: string }[] = [
  { part: 'settings', label: '基本设置' },
  { part: 'form', label: jsonParts.form.label },
  { part: 'rules', label: jsonParts.rules.label },
  { part: 'materials', label: jsonParts.materials.label },
  { part: 'people', label: jsonParts.people.label },
];

function Editor({ project }: { project: EditedProject & { draft: ProjectDraft } }) {
  const editing = useDraftEditing(project.id, project.draft);
  const [part, setPart] = useState<EditorPart>('settings');
  const [isBroken, setBroken] = useState(false);
  /** Another draft was taken: what stands in the editors is drawn anew. */
  const [turn, setTurn] = useState(0);
  useLeaveWarning(editing.isUnsaved || isBroken);
  const { definition, saved, problem, latest } = editing;
  return (
    <>
      <Button
        component={Link}
        to={`/edited-exam-projects/${project.id}/show`}
        size="small"
        startIcon={<BackIcon />}
        sx={{ ml: -0.5, mb: 1 }}
      >
        {project.name}
      </Button>
      <PageTitle title={`编辑“${project.name}”`} note={<SavedText editing={editing} isBroken={isBroken} />}>
        <Button variant="contained" component={Link} to={`/edited-exam-projects/${project.id}/show`}>
          核对和发布
        </Button>
      </PageTitle>
      {latest && (
        <ConflictAlert
          latest={latest}
          onTakeLatest={() => {
            editing.takeLatest();
            setTurn(turn + 1);
          }}
          onKeepTyped={editing.keepTyped}
        />
      )}
      <ProblemAlert problem={problem} />
      <Box sx={{ display: 'flex', gap: 3, alignItems: 'flex-start' }}>
        <Box sx={{ flex: 1, minWidth: 0, display: 'grid', gap: 2 }}>
          <Tabs
            value={part}
            onChange={(_, next: EditorPart) => setPart(next)}
            aria-label="项目的各部分"
            variant="scrollable"
          >
            {tabs.map((tab) => (
              <Tab
                key={tab.part}
                value={tab.part}
                disabled={isBroken && tab.part !== part}
                label={
                  <Badge
                    color="warning"
                    badgeContent={saved.faults.filter((fault) => partOfFault(fault) === tab.part).length}
                  >
                    <Box sx={{ px: 1 }}>{tab.label}</Box>
                  </Badge>
                }
              />
            ))}
          </Tabs>
          <FaultsList
            faults={saved.faults.filter((fault) => partOfFault(fault) === part)}
            definition={saved.definition}
          />
          <Suspense fallback={<PageSkeleton />}>
            {part === 'settings' ? (
              <SettingsForm
                key={turn}
                definition={definition}
                faults={saved.faults}
                onChange={editing.change}
              />
            ) : (
              <JsonEditor
                key={`${part} ${turn}`}
                label={jsonParts[part].label}
                value={valueOfPart(part, definition)}
                faults={faultsOfPart(part, saved.faults)}
                onChange={(typed) => {
                  const { parts, dropped } = changeOfPart(part, typed);
                  editing.change(parts, dropped);
                }}
                onBroken={setBroken}
              />
            )}
          </Suspense>
        </Box>
        <PreviewFrame projectId={project.id} name={project.name} draft={saved} />
      </Box>
    </>
  );
}

export default EditorPage;
