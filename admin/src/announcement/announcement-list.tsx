import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import type { EditedAnnouncement } from '@contracts/announcement';
import {
  announcementAudiences,
  announcementAudienceWords,
  announcementStates,
  announcementStateWords,
} from '@contracts/announcement-words';
import { DataTable, SelectInput } from 'react-admin';
import { Link } from 'react-router-dom';
import { StateBadge } from '../components/state-badge';
import { formatDateTime } from '../format/date-time';
import { ConsoleTable } from '../list/console-table';
import { ListPage } from '../list/list-page';
import { nowrap } from '../list/nowrap';
import { announcementLook } from './announcement-look';

const Column = DataTable.Col<EditedAnnouncement>;

const filters = [
  <SelectInput
    key="state"
    source="state"
    label="状态"
    choices={announcementStates.map((id) => ({ id, name: announcementStateWords[id] }))}
    helperText={false}
  />,
  <SelectInput
    key="audience"
    source="audience"
    label="展示给"
    choices={announcementAudiences.map((id) => ({ id, name: announcementAudienceWords[id] }))}
    helperText={false}
  />,
];

/** 公告管理: all that was announced, whatever its time (R-T2). */
const AnnouncementList = () => (
  <ListPage
    title="公告管理"
    actions={
      <Button variant="contained" startIcon={<AddIcon />} component={Link} to="/announcements/new">
        发布公告
      </Button>
    }
    filters={filters}
    empty={{
      title: '还没有公告',
      text: '点“发布公告”，写明标题、正文、展示给谁和展示时间。到时间后出现在考生小程序首页或机构授权端首页。',
    }}
  >
    <ConsoleTable<EditedAnnouncement>>
      <Column
        source="title"
        label="标题"
        disableSort
        cellSx={() => ({ minWidth: 240, overflowWrap: 'anywhere' })}
      />
      <Column
        source="state"
        label="状态"
        disableSort
        cellSx={nowrap}
        render={(item) => <StateBadge look={announcementLook(item)} />}
      />
      <Column
        source="audience"
        label="展示给"
        disableSort
        cellSx={nowrap}
        render={({ audience }) => announcementAudienceWords[audience]}
      />
      <Column
        source="shownFrom"
        label="开始展示"
        disableSort
        cellSx={nowrap}
        render={({ shownFrom }) => formatDateTime(shownFrom)}
      />
      <Column
        source="shownUntil"
        label="结束展示"
        disableSort
        cellSx={nowrap}
        render={({ shownUntil }) => (shownUntil ? formatDateTime(shownUntil) : '不限')}
      />
      <Column
        source="changedAt"
        label="最近修改"
        disableSort
        render={({ changedAt, changedBy }) => `${formatDateTime(changedAt)} ${changedBy}`}
      />
    </ConsoleTable>
  </ListPage>
);

export default AnnouncementList;
