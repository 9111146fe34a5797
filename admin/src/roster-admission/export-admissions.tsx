import { useListContext } from 'react-admin';
import { DownloadButton } from '../components/download-button';
import { usePrivateFilter } from '../list/private-filter';
import { useFilters } from '../list/use-filters';
import { admissionLists, type AdmissionResource } from './admission-lists';
import { admissionFilterOf, admissionSortOf } from './admission-source';

/** 导出: what is filtered, in the order of the list. That it was exported is written down (R-I6, R-S3). */
export function ExportAdmissions({ resource }: { resource: AdmissionResource }) {
  const { sort, total } = useListContext();
  const { filters } = useFilters();
  const filter = admissionFilterOf(resource, { ...filters, ...usePrivateFilter(resource) });
  return (
    <DownloadButton
      variant="outlined"
      route="POST /admissions/export.xlsx"
      parts={{ body: { filter, sort: admissionSortOf(sort) } }}
      fileName={`${admissionLists[resource].title}.xlsx`}
      disabled={total === 0}
    >
      导出 Excel
    </DownloadButton>
  );
}
