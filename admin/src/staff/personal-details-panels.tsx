import Box from '@mui/material/Box';
import { useQueryClient } from '@tanstack/react-query';
import type { PersonalDetails } from '@contracts/personal-details';
import { personalDetailChangeText } from '@contracts/personal-details-draft';
import { useShowContext } from 'react-admin';
import { isUnreadable } from '../api/problem';
import { useApi } from '../api/use-api';
import { Panel } from '../components/panel';
import { Timeline } from '../components/timeline';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { InternalDepartmentForm } from './internal-department-form';
import { PersonalDetailsForm } from './personal-details-form';

/**
 * What the unit keeps of somebody in its roster beside the entry (R-I7): the internal department, the details to correct, and who
 * changed what. Looking is logged by the API.
 */
export function PersonalDetailsPanels({ entryId }: { entryId: string }) {
  const sent = { params: { id: entryId } };
  const queries = useQueryClient();
  const { refetch: refetchEntry } = useShowContext();
  const { data, error, refetch } = useApi('GET /staff/:id/personal-details', sent, { keepAsRead: true });
  const show = (latest: PersonalDetails) =>
    queries.setQueryData(['GET /staff/:id/personal-details', sent], latest);
  /** The entry names the internal department, too. */
  const showMoved = (latest: PersonalDetails) => {
    show(latest);
    void refetchEntry();
  };
  if (isUnreadable(error, data)) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const { unit, changes } = data;
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 1040 }}>
      {unit && unit.internalDepartments.length > 0 && (
        <Panel title="内设机构">
          <Box sx={{ maxWidth: 480 }}>
            <InternalDepartmentForm entryId={entryId} unit={unit} onAnswer={showMoved} />
          </Box>
        </Panel>
      )}
      <PersonalDetailsForm entryId={entryId} details={data} onAnswer={show} />
      {changes.length > 0 && (
        <Panel title="修改记录">
          <Timeline
            entries={changes.map(({ field, before, after, by, at }, id) => ({
              ...{ id, actor: by, at, tone: 'over' },
              title: personalDetailChangeText(field, before, after),
            }))}
          />
        </Panel>
      )}
    </Box>
  );
}
