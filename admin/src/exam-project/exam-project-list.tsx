import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Link as RouterLink } from 'react-router-dom';
import { useApi } from '../api/use-api';
import { StateBadge } from '../components/state-badge';
import { EmptyState } from '../page/empty-state';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { PageTitle } from '../page/page-title';
import { projectLook } from './project-look';
import { WindowsText } from './windows-text';

/** The exam projects, to read (R-L1). */
function ExamProjectList() {
  const { data, error, refetch } = useApi('GET /exam-projects', { query: {} });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  if (data.items.length === 0)
    return <EmptyState title="还没有考试项目">平台管理员发布的考试项目会列在这里。</EmptyState>;
  return (
    <>
      <PageTitle title="考试项目" note={`共 ${data.items.length} 个`} />
      <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1 }}>
        <Table size="small" sx={{ '& tbody tr:last-child td': { borderBottom: 0 } }}>
          <TableHead>
            <TableRow>
              <TableCell>年度</TableCell>
              <TableCell>项目</TableCell>
              <TableCell>业务</TableCell>
              <TableCell>状态</TableCell>
              <TableCell>申报时间</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data.items.map((project) => (
              <TableRow key={project.id}>
                <TableCell>{project.year}</TableCell>
                <TableCell>
                  <Link component={RouterLink} to={`/exam-projects/${project.id}/show`}>
                    {project.name}
                  </Link>
                </TableCell>
                <TableCell>{`${project.businessCode} ${project.businessName}`}</TableCell>
                <TableCell>
                  <StateBadge look={projectLook(project)} />
                </TableCell>
                <TableCell>
                  <WindowsText windows={project.windows.filter(({ stage }) => stage === 'application')} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </>
  );
}

export default ExamProjectList;
