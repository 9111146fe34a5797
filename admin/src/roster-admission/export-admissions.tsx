import { useListContext } from 'react-admin';
import { DownloadButton } from '../components/download-button';
import { usePrivateFilter } from '../list/private-filter';
import { useFilters } from '../list/use-filters';
import { admissionFilterOf, admissionSortOf } from './admission-source';

/** 导出: what is filtered, in the order of the list. That it was exported is written down (R-I6, R-S3). */
export function ExportAdmissions() {
  const { sort, total } = useListContext();
  const { filters } = useFilters();
  const filter = admissionFilterOf({ ...filters, ...usePrivateFilter('roster-admissions') });
  return (
    <DownloadButton
      variant="outlined"
      route="POST /admissions/export.xlsx"
      parts={{ body: { filter, sort: admissionSortOf(sort) } }}
      fileName="实名认证审核（非预传库人员）.xlsx"
      disabled={total === 0}
    >
      导出 Excel
    </DownloadButton>
  );
}
