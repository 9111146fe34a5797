import Box from '@mui/material/Box';
import { useParams } from 'react-router-dom';
import { useApi } from '../api/use-api';
import { Facts } from '../components/facts';
import { Panel } from '../components/panel';
import { StateBadge } from '../components/state-badge';
import { BackToList } from '../list/back-to-list';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { PageTitle } from '../page/page-title';
import { feeText, routeText, workUnitWords } from './project-words';
import { projectLook } from './project-look';
import { WindowsText } from './windows-text';

/** All that makes one project, to read: dates, choices, route, fee, materials, notice (R-L1). */
function ExamProjectPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useApi('GET /exam-projects/:id', { params: { id }, query: {} });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const { definition } = data;
  return (
    <>
      <BackToList />
      <PageTitle title={data.name} note={`第 ${data.version} 版`} />
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Panel title="基本情况" aside={<StateBadge look={projectLook(data)} />}>
          <Facts
            facts={[
              { label: '业务', value: `${data.businessCode} ${data.businessName}` },
              { label: '年度', value: data.year },
              { label: '各阶段时间', value: <WindowsText windows={data.windows} /> },
              { label: '级别', value: definition.levels.map(({ name }) => name).join('、') },
              { label: '类别', value: definition.categories.map(({ name }) => name).join('、') },
              { label: '工作单位', value: workUnitWords[definition.workUnit] },
              { label: '审核流程', value: routeText(definition.route) },
              { label: '费用', value: feeText(definition) },
            ]}
          />
        </Panel>
        <Panel title="材料">
          <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
            {definition.materials.map(({ key, title }) => (
              <li key={key}>{title}</li>
            ))}
          </Box>
        </Panel>
        <Panel title={definition.notice.title}>
          {definition.notice.paragraphs.map((paragraph) => (
            <Box component="p" key={paragraph} sx={{ mt: 0, mb: 1 }}>
              {paragraph}
            </Box>
          ))}
        </Panel>
      </Box>
    </>
  );
}

export default ExamProjectPage;
