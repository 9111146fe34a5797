import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useApi } from '../api/use-api';
import { StateBadge } from '../components/state-badge';
import { WindowsText } from '../exam-project/windows-text';
import { EmptyState } from '../page/empty-state';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { PageTitle } from '../page/page-title';
import { MakeDialog } from './make-dialog';
import { stateLook, versionText } from './project-looks';
import { formatCount } from '../format/count';

/** Every exam project, also those that nobody may apply for yet (R-L2). */
function EditedProjectList() {
  const { data, error, refetch } = useApi('GET /edited-exam-projects', {});
  const [isMaking, setMaking] = useState(false);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  if (data.items.length === 0)
    return (
      <EmptyState title="还没有考试项目">随平台安装的考试项目会列在这里，新项目由它们复制而来。</EmptyState>
    );
  return (
    <>
      <PageTitle title="考试项目管理" note={`共 ${data.items.length} 个`}>
        <Button variant="contained" startIcon={<AddIcon />} onClick={() => setMaking(true)}>
          新建项目
        </Button>
      </PageTitle>
      <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflowX: 'auto' }}>
        <Table size="small" sx={{ '& tbody tr:last-child td': { borderBottom: 0 } }}>
          <TableHead>
            <TableRow>
              <TableCell>年度</TableCell>
              <TableCell>项目</TableCell>
              <TableCell>业务</TableCell>
              <TableCell>状态</TableCell>
              <TableCell>版本</TableCell>
              <TableCell>申报时间</TableCell>
              <TableCell align="right">已提交申报</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data.items.map((project) => (
              <TableRow key={project.id}>
                <TableCell>{project.year}</TableCell>
                <TableCell>
                  <Link component={RouterLink} to={`/edited-exam-projects/${project.id}/show`}>
                    {project.name}
                  </Link>
                </TableCell>
                <TableCell>{`${project.businessCode} ${project.businessName}`}</TableCell>
                <TableCell>
                  <StateBadge look={stateLook(project.state)} />
                </TableCell>
                <TableCell sx={{ minWidth: 72 }}>{versionText(project)}</TableCell>
                <TableCell>
                  <WindowsText windows={project.windows.filter(({ stage }) => stage === 'application')} />
                </TableCell>
                <TableCell align="right" sx={{ fontVariantNumeric: 'tabular-nums' }}>
                  {formatCount(project.applications, project.applicationsIsMinimum)} 份
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      {isMaking && <MakeDialog projects={data.items} onClose={() => setMaking(false)} />}
    </>
  );
}

export default EditedProjectList;
