import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Role } from '@contracts/login';
import { rosterStatisticsWords } from '@contracts/staff-statistics-columns';
import type { Roster } from '@contracts/roster-states';
import { useSearchParams } from 'react-router-dom';
import { useApi } from '../api/use-api';
import { DownloadButton } from '../components/download-button';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { PageTitle } from '../page/page-title';
import { useActiveRole } from '../session/session';
import { questionOf, scopeOf } from './question';
import { QuestionBar } from './question-bar';
import { StatisticsCharts } from './statistics-charts';
import { StatisticsTable } from './statistics-table';

interface StatisticsPageProps {
  roster: Roster;
}

/** 卫生在职人员统计, 卫生退休人员统计 (manual 002 §2.5, R-K1): the table of the figure, and charts of its first row. */
export function StatisticsPage({ roster }: StatisticsPageProps) {
  const role = useActiveRole()?.role;
  return role ? <Statistics roster={roster} role={role} /> : null;
}

function Statistics({ roster, role }: StatisticsPageProps & { role: Role }) {
  const [search, setSearch] = useSearchParams();
  const { institutionId, scope, day } = questionOf(search, role);
  const asked = { params: { id: institutionId }, query: { roster, scope, ...(day && { day }) } };
  const { data, error, refetch } = useApi('GET /institutions/:id/staff-statistics', asked);
  const ask = (change: Record<string, string>) =>
    setSearch((before) => ({ ...Object.fromEntries(before), ...change }));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageTitle title={rosterStatisticsWords[roster]} note={data?.institution.name}>
        <DownloadButton
          route="GET /institutions/:id/staff-statistics/export.xlsx"
          parts={asked}
          fileName={`${rosterStatisticsWords[roster]}-${data?.institution.name ?? ''}-${data?.day ?? ''}.xlsx`}
          variant="outlined"
          disabled={!data}
        >
          导出 Excel
        </DownloadButton>
      </PageTitle>
      <QuestionBar
        scope={scope}
        day={day ?? data?.day ?? ''}
        institution={data?.institution}
        canChoose={role.institutionKind === 'department'}
        isOwn={institutionId === role.institutionId}
        onScope={(chosen) => ask({ scope: chosen })}
        onDay={(chosen) => ask({ day: chosen })}
        onInstitution={({ id, kind }) => ask({ institutionId: id, scope: scopeOf(kind) })}
        onOwn={() => setSearch({})}
      />
      {data ? (
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <StatisticsTable statistics={data} onPart={(id) => ask({ institutionId: id, scope: 'subtree' })} />
          <Typography variant="body2" color="text.secondary">
            统计的是现在花名册中的人员；选择的日期只用于计算年龄。没有填写的项目只计入合计。
          </Typography>
          <StatisticsCharts statistics={data} />
        </Box>
      ) : (
        <PageSkeleton />
      )}
    </>
  );
}
