import type { Role } from '@contracts/login';
import { identityTypes, sexWords } from '@contracts/personal-details-choices';
import { statisticsScopes, statisticsScopeWords } from '@contracts/staff-statistics-columns';
import type { FoundStaff } from '@contracts/staff-query';
import { wordsOf } from '@contracts/choice';
import { DataTable, SelectInput } from 'react-admin';
import { InstitutionFilter } from '../institution/institution-filter';
import { mayOpen } from '../layout/navigation';
import { ConsoleTable } from '../list/console-table';
import { ListPage } from '../list/list-page';
import { nowrap } from '../list/nowrap';
import { nameFilter, numberFilter } from '../list/person-filters';
import { RowNumber } from '../list/row-number';
import { useActiveRole } from '../session/session';
import { FigureFilter } from './figure-filter';

/** Whoever works the roster goes on from a row to the entry there. */
function entryAddress({ id, roster, unit }: FoundStaff, role: Role): string | false {
  const list = `roster-${roster}`;
  return unit.id === role.institutionId && mayOpen(role, list) ? `/${list}/${id}/show` : false;
}

const Column = DataTable.Col<FoundStaff>;
const identityTypeWords = wordsOf(identityTypes);

/** 人员查询 (manual 002 figure 2-31, R-K2): who is in the unit's rosters, or in those of everything under a department. */
function StaffQueryList() {
  const role = useActiveRole()?.role;
  if (!role) return null;
  const isDepartment = role.institutionKind === 'department';
  return (
    <ListPage
      title="人员查询"
      filters={[
        <SelectInput
          key="identityType"
          source="identityType"
          label="身份类型"
          choices={identityTypes.map(({ value, text }) => ({ id: value, name: text }))}
          helperText={false}
          className="wide"
        />,
        nameFilter,
        numberFilter('身份证号（完整）'),
        ...(isDepartment
          ? [<InstitutionFilter key="institutionId" source="institutionId" label="单位" />]
          : []),
        <SelectInput
          key="scope"
          source="scope"
          label="范围"
          choices={statisticsScopes.map((scope) => ({ id: scope, name: statisticsScopeWords[scope] }))}
          helperText={false}
        />,
        <FigureFilter key="figure" />,
      ]}
      empty={{
        title: '花名册中还没有人员',
        text: '在职和退休人员名册中的人员列在这里；移除人员名册中的不在其中。',
      }}
    >
      <ConsoleTable<FoundStaff> rowClick={(_id, _resource, found) => entryAddress(found, role)}>
        <Column label="序号" disableSort render={() => <RowNumber />} />
        <Column
          source="identityType"
          label="身份类型"
          disableSort
          cellSx={nowrap}
          render={({ identityType }) => (identityType ? identityTypeWords[identityType] : '未填写')}
        />
        <Column source="name" label="姓名" disableSort cellSx={nowrap} />
        <Column source="sex" label="性别" disableSort render={({ sex }) => (sex ? sexWords[sex] : '—')} />
        <Column source="documentNumberMasked" label="身份证号" disableSort cellSx={nowrap} />
        <Column
          source="bornIn"
          label="出生年月"
          disableSort
          cellSx={nowrap}
          render={({ bornIn }) => bornIn ?? '—'}
        />
        <Column source="unit.name" label="单位" disableSort />
      </ConsoleTable>
    </ListPage>
  );
}

export default StaffQueryList;
