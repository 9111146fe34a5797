import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useListContext, useNotify } from 'react-admin';
import { request } from '../api/api';
import { ApiProblem } from '../api/problem';
import { saveFile } from '../api/save-file';
import { usePrivateFilter } from '../list/private-filter';
import { useFilters } from '../list/use-filters';
import { rosterFilterOf, rosterSortOf } from './roster-filter';
import { rosterLists, type RosterResource } from './roster-lists';

/** 导出: what is filtered, in the order of the list. That it was exported is written down (R-I6, R-S3). */
export function ExportButton({ resource }: { resource: RosterResource }) {
  const [loading, setLoading] = useState(false);
  const { sort, total } = useListContext();
  const { filters } = useFilters();
  const ofPeople = usePrivateFilter(resource);
  const notify = useNotify();
  const list = rosterLists[resource];
  const download = async () => {
    setLoading(true);
    try {
      const filter = rosterFilterOf(list, { ...filters, ...ofPeople });
      const body = { filter, sort: rosterSortOf(sort) };
      saveFile(await (await request('POST /roster/exports', { body }, {})).blob(), `${list.title}.xlsx`);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      notify(error.message, { type: 'warning' });
    } finally {
      setLoading(false);
    }
  };
  return (
    <Button
      variant="outlined"
      startIcon={<DownloadIcon />}
      loading={loading}
      disabled={total === 0}
      onClick={() => void download()}
    >
      导出 Excel
    </Button>
  );
}
