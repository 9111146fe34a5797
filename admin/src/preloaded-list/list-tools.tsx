import ClearIcon from '@mui/icons-material/DeleteSweepOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { preloadImportStateWords } from '@contracts/preload-import-states';
import { preloadedListWords } from '@contracts/preloaded-list-choices';
import { useState } from 'react';
import { useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { useApi } from '../api/use-api';
import { DownloadButton } from '../components/download-button';
import { formatCount } from '../format/count';
import { filtersOf } from '../list/filters';
import { usePrivateFilter } from '../list/private-filter';
import { ClearDialog } from './clear-dialog';
import { preloadedFilterOf, preloadedSortOf } from './preloaded-filter';
import { usePreloadedList } from './use-preloaded-list';

/** Between filters and table: how many there are, an import that isn't over, and what is done with the whole list. */
export function ListTools() {
  const { place, roster } = usePreloadedList();
  const list = useListContext();
  const filter = preloadedFilterOf({ ...filtersOf(list.filterValues), ...usePrivateFilter(list.resource) });
  const { data: counts } = useApi('GET /preloaded-lists/:roster', { params: { roster } });
  const { data: latest } = useApi('GET /preloaded-lists/:roster/imports/latest', { params: { roster } });
  const [clearing, setClearing] = useState(false);
  const open = latest?.import?.endedAt === null ? latest.import : undefined;
  const name = preloadedListWords[roster];
  return (
    <>
      {open && (
        <Alert
          severity={open.state === 'checked' ? 'warning' : 'info'}
          sx={{ mb: 2 }}
          action={
            <Button component={Link} to={`/${place}/import`} color="inherit" size="small">
              {open.state === 'checked' ? '去确认' : '查看进度'}
            </Button>
          }
        >
          有一次导入{preloadImportStateWords[open.state]}。
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1.5, minHeight: 36 }}>
        <Box sx={{ flex: 1, minWidth: 200, color: 'text.secondary' }}>
          {counts && `未使用 ${formatCount(counts.unused)} 人，已使用 ${formatCount(counts.used)} 人`}
        </Box>
        <DownloadButton
          route="GET /preloaded-lists/:roster/template.xlsx"
          parts={{ params: { roster } }}
          fileName={`${name}模板.xlsx`}
        >
          模板下载
        </DownloadButton>
        <DownloadButton
          route="POST /preloaded-lists/:roster/export.xlsx"
          parts={{ params: { roster }, body: { filter, sort: preloadedSortOf(list.sort) } }}
          fileName={`${name}.xlsx`}
          disabled={!counts || counts.unused + counts.used === 0}
        >
          {Object.keys(filter).length > 0 ? '导出筛选结果' : '名单导出'}
        </DownloadButton>
        <Button
          color="error"
          startIcon={<ClearIcon />}
          disabled={!counts || counts.unused === 0}
          onClick={() => setClearing(true)}
        >
          清空名单
        </Button>
      </Box>
      {clearing && counts && (
        <ClearDialog {...{ place, roster }} unused={counts.unused} onClose={() => setClearing(false)} />
      )}
    </>
  );
}
