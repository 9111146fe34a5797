import AddIcon from '@mui/icons-material/Add';
import UploadFileIcon from '@mui/icons-material/UploadFileOutlined';
import Button from '@mui/material/Button';
import { documentTypeWords } from '@contracts/identity-states';
import { preloadedListWords } from '@contracts/preloaded-list-choices';
import { establishmentWords, postWords, titleWords } from '@contracts/personal-details-choices';
import { rosterWords } from '@contracts/roster-states';
import { useState } from 'react';
import { DataTable } from 'react-admin';
import { Link } from 'react-router-dom';
import { StateBadge } from '../components/state-badge';
import { formatDateTime } from '../format/date-time';
import { ConsoleTable } from '../list/console-table';
import { ListPage } from '../list/list-page';
import { narrow } from '../list/narrow';
import { nowrap } from '../list/nowrap';
import { RowNumber } from '../list/row-number';
import { TwoLines } from '../review/two-lines';
import { look } from '../vocabulary/state-look';
import { DeleteDialog } from './delete-dialog';
import { ListTools } from './list-tools';
import { PersonDialog } from './person-dialog';
import type { PreloadedRow } from './person-form';
import { preloadedFilters } from './preloaded-filters';
import { usePreloadedList } from './use-preloaded-list';

const Column = DataTable.Col<PreloadedRow>;
const newestFirst = { field: 'createdAt', order: 'DESC' } as const;
const used = look('已使用', 'done');
const unused = look('未使用', 'waiting');

/** 预传在职名单 and 预传退休名单 (R-I1, manual 002 §2.2.3 and §2.2.4). */
function PreloadedListPage() {
  const { place, roster } = usePreloadedList();
  /** Who is edited, or a new one. */
  const [edited, setEdited] = useState<PreloadedRow | 'new'>();
  const [deleted, setDeleted] = useState<PreloadedRow>();
  const title = preloadedListWords[roster];
  return (
    <>
      <ListPage
        title={title}
        sort={newestFirst}
        actions={
          <>
            <Button component={Link} to={`/${place}/import`} startIcon={<UploadFileIcon />}>
              导入
            </Button>
            <Button variant="contained" startIcon={<AddIcon />} onClick={() => setEdited('new')}>
              单个新增
            </Button>
          </>
        }
        filters={preloadedFilters}
        summary={<ListTools />}
        empty={{
          title: `${title}中还没有人`,
          text: `下载模板填好后导入，或单个新增。名单中的人员绑定本单位时，证件号码和姓名一致的，直接进入${rosterWords[roster]}。`,
        }}
      >
        <ConsoleTable<PreloadedRow>
          rowClick={(_id, _resource, row) => {
            if (row.availableActions.includes('edit')) setEdited(row);
            return false;
          }}
          sx={narrow}
        >
          <Column label="序号" disableSort cellSx={() => ({ minWidth: 56 })} render={() => <RowNumber />} />
          <Column source="name" label="姓名" cellSx={() => ({ minWidth: 80 })} />
          <Column
            label="证件"
            disableSort
            cellSx={nowrap}
            render={({ documentType, documentNumberMasked }) => (
              <TwoLines first={documentNumberMasked ?? '不再保留'} second={documentTypeWords[documentType]} />
            )}
          />
          <Column
            source="internalDepartment"
            label="内设机构"
            disableSort
            cellSx={() => ({ minWidth: 112, overflowWrap: 'anywhere' })}
          />
          <Column
            label="岗位"
            disableSort
            cellSx={() => ({ minWidth: 72 })}
            render={({ post }) => post && postWords[post]}
          />
          <Column
            label="编制"
            disableSort
            cellSx={nowrap}
            render={({ establishment }) => establishment && establishmentWords[establishment]}
          />
          <Column
            label="职称"
            disableSort
            cellSx={nowrap}
            render={(row) => row.title && titleWords[row.title]}
          />
          <Column source="phoneMasked" label="手机" disableSort cellSx={nowrap} />
          <Column
            source="createdAt"
            label="录入时间"
            sortByOrder="DESC"
            cellSx={nowrap}
            render={({ createdAt }) => formatDateTime(createdAt)}
          />
          <Column
            label="使用情况"
            disableSort
            cellSx={nowrap}
            render={({ usedAt }) => (
              <TwoLines
                first={<StateBadge look={usedAt ? used : unused} />}
                second={usedAt && formatDateTime(usedAt)}
              />
            )}
          />
          <Column
            label="操作"
            disableSort
            cellSx={nowrap}
            render={(row) =>
              row.availableActions.length === 0
                ? '—'
                : row.availableActions.map((action) => (
                    <Button
                      key={action}
                      size="small"
                      sx={{ minWidth: 0 }}
                      color={action === 'delete' ? 'error' : 'primary'}
                      aria-label={`${action === 'edit' ? '编辑' : '删除'}${row.name}`}
                      onClick={(event) => {
                        event.stopPropagation();
                        if (action === 'edit') setEdited(row);
                        else setDeleted(row);
                      }}
                    >
                      {action === 'edit' ? '编辑' : '删除'}
                    </Button>
                  ))
            }
          />
        </ConsoleTable>
      </ListPage>
      {edited && (
        <PersonDialog
          {...{ place, roster }}
          row={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
      {deleted && <DeleteDialog {...{ place, roster }} row={deleted} onClose={() => setDeleted(undefined)} />}
    </>
  );
}

export default PreloadedListPage;
