import { DataTable } from 'react-admin';
import type { Answer } from '../../api/routes';
import { NothingWaits } from '../../department-review/nothing-waits';
import { queueColumns } from '../../department-review/queue-columns';
import { queueDefaults, queueFilters } from '../../department-review/queue-filters';
import { ConsoleTable } from '../../list/console-table';
import { ListPage } from '../../list/list-page';
import { nowrap } from '../../list/nowrap';
import { institutionKindWords } from '../../vocabulary/institution-kinds';

type QueueItem = Answer<'GET /institution-registrations'>['items'][number];

const Column = DataTable.Col<QueueItem>;

/** The registrations that the department decides, the longest waiting on top (R-D4). */
const RegistrationList = () => (
  <ListPage
    title="机构注册审核"
    filterDefaultValues={queueDefaults}
    noMatch={<NothingWaits title="没有待审核的机构注册" text="机构在网上提交补增申请后" />}
    filters={queueFilters('institution-registration', '机构名称')}
    empty={{ title: '没有机构注册', text: '机构在网上提交补增申请后，会按等待时间列在这里。' }}
  >
    <ConsoleTable>
      <Column source="name" label="机构名称" disableSort cellSx={() => ({ minWidth: 200 })} />
      <Column
        source="kind"
        label="机构类别"
        disableSort
        cellSx={nowrap}
        render={({ kind }) => institutionKindWords[kind]}
      />
      <Column source="supervisor.name" label="主管单位" disableSort />
      {queueColumns('institution-registration')}
    </ConsoleTable>
  </ListPage>
);

export default RegistrationList;
