import { useListContext } from 'react-admin';
import { DownloadButton } from '../components/download-button';
import { usePrivateFilter } from '../list/private-filter';
import { useFilters } from '../list/use-filters';
import { transferFilterOf, transferSortOf } from './transfer-source';

/** 导出: what is filtered, in the order of the list. That it was exported is written down (R-I6, R-S3). */
export function ExportTransfers() {
  const { sort, total } = useListContext();
  const { filters } = useFilters();
  const filter = transferFilterOf({ ...filters, ...usePrivateFilter('transfer-requests') });
  return (
    <DownloadButton
      variant="outlined"
      route="POST /transfer-requests/export.xlsx"
      parts={{ body: { filter, sort: transferSortOf(sort) } }}
      fileName="转出申请.xlsx"
      disabled={total === 0}
    >
      导出 Excel
    </DownloadButton>
  );
}
