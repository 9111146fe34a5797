import type { InstitutionSummary } from '@contracts/institution';
import { DataTable, SelectInput, TextInput } from 'react-admin';
import { ConsoleTable } from '../list/console-table';
import { ListPage } from '../list/list-page';
import { nowrap } from '../list/nowrap';
import { institutionKindChoices, institutionKindWords } from '../vocabulary/institution-kinds';
import { SupervisorFilter } from './supervisor-filter';
import { supervisorPath } from './supervisor-path';

const Column = DataTable.Col<InstitutionSummary>;

/** The institutions at or below one's own, each with its place in the supervising tree. */
const InstitutionList = () => (
  <ListPage
    title="机构库"
    filters={[
      <TextInput
        key="q"
        source="q"
        label="名称或编码"
        placeholder="名称的任意部分"
        helperText={false}
        resettable
        className="wide"
      />,
      <SelectInput
        key="kind"
        source="kind"
        label="机构类别"
        choices={institutionKindChoices}
        helperText={false}
      />,
      <SupervisorFilter key="supervisorId" />,
    ]}
    empty={{ title: '还没有机构', text: '主管部门审核通过的机构会收录在这里，并得到机构编码。' }}
  >
    <ConsoleTable>
      <Column source="code" label="机构编码" disableSort />
      <Column source="name" label="机构名称" disableSort cellSx={() => ({ minWidth: 200 })} />
      <Column
        source="kind"
        label="类别"
        disableSort
        cellSx={nowrap}
        render={({ kind }) => institutionKindWords[kind]}
      />
      <Column source="divisionName" label="所在区划" disableSort />
      <Column
        source="supervisors"
        label="主管关系（自上而下）"
        disableSort
        render={({ supervisors }) => supervisorPath(supervisors)}
      />
      <Column source="subordinateCount" label="直接下属" disableSort align="right" />
    </ConsoleTable>
  </ListPage>
);

export default InstitutionList;
