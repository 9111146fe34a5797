import { DataTable } from 'react-admin';
import type { Answer } from '../api/routes';
import { NothingWaits } from '../department-review/nothing-waits';
import { queueColumns } from '../department-review/queue-columns';
import { queueDefaults, queueFilters } from '../department-review/queue-filters';
import { ConsoleTable } from '../list/console-table';
import { ListPage } from '../list/list-page';
import { nowrap } from '../list/nowrap';

type QueueItem = Answer<'GET /hr-account-applications'>['items'][number];

const Column = DataTable.Col<QueueItem>;

/** The applications for units' HR accounts that the department decides, the longest waiting on top (R-E2). */
const HrApplicationList = () => (
  <ListPage
    title="人事账号申请审核"
    filterDefaultValues={queueDefaults}
    noMatch={<NothingWaits title="没有待审核的人事账号申请" text="单位人员在小程序“管理”中提交申请后" />}
    filters={queueFilters('hr-account-application', '单位名称')}
    empty={{
      title: '没有人事账号申请',
      text: '单位人员在小程序“管理·单位人事账号管理”中提交申请后，会按等待时间列在这里。',
    }}
  >
    <ConsoleTable>
      <Column source="institution.name" label="单位名称" disableSort cellSx={() => ({ minWidth: 200 })} />
      <Column source="institutionCode" label="机构编码" disableSort cellSx={nowrap} />
      <Column source="applicantName" label="申请人" disableSort cellSx={nowrap} />
      {queueColumns('hr-account-application')}
    </ConsoleTable>
  </ListPage>
);

export default HrApplicationList;
