import type { RosterItem } from '@contracts/roster';
import { postWords } from '@contracts/personal-details-choices';
import {
  rosterEntryWayWords,
  rosterLeavingWords,
  type RosterPlace,
  type StaffScope,
} from '@contracts/roster-states';
import { DataTable } from 'react-admin';
import { formatDateTime } from '../format/date-time';
import { documentColumns } from '../list/document-columns';
import { nowrap } from '../list/nowrap';
import { RowNumber } from '../list/row-number';

const Column = DataTable.Col<RosterItem>;

const person = [
  <Column key="number" label="序号" disableSort render={() => <RowNumber />} />,
  <Column key="name" source="name" label="姓名" cellSx={nowrap} />,
  ...documentColumns,
];

const department = (
  <Column
    key="internalDepartment"
    source="internalDepartment"
    label="内设机构"
    disableSort
    render={({ internalDepartment }) => internalDepartment ?? '—'}
  />
);
const clinic = (
  <Column
    key="institution"
    source="institution"
    label="村卫生室（服务站）"
    disableSort
    render={({ institution }) => institution.name}
  />
);

const entered = [
  <Column
    key="enteredBy"
    source="enteredBy"
    label="进入方式"
    disableSort
    cellSx={nowrap}
    render={({ enteredBy }) => rosterEntryWayWords[enteredBy]}
  />,
  <Column
    key="since"
    source="since"
    label="进入时间"
    sortByOrder="DESC"
    cellSx={nowrap}
    render={({ enteredAt }) => formatDateTime(enteredAt)}
  />,
];
const queryRight = (
  <Column
    key="mayQuerySince"
    source="mayQuerySince"
    label="VIP 权限"
    disableSort
    render={({ mayQuerySince }) => (mayQuerySince ? '有' : '—')}
  />
);

const retired = [
  <Column
    key="retiredOn"
    source="retiredOn"
    label="退休时间"
    disableSort
    cellSx={nowrap}
    render={({ retiredOn }) => retiredOn ?? '未填写'}
  />,
  <Column
    key="postBeforeRetirement"
    source="postBeforeRetirement"
    label="退休前岗位类别"
    disableSort
    render={({ postBeforeRetirement: post }) => (post ? postWords[post] : '未填写')}
  />,
  <Column
    key="isHonouredRetirement"
    source="isHonouredRetirement"
    label="离休"
    disableSort
    render={({ isHonouredRetirement }) => (isHonouredRetirement ? '是' : '—')}
  />,
];

const left = [
  <Column
    key="leftHow"
    source="leftHow"
    label="离开方式"
    disableSort
    cellSx={nowrap}
    render={({ leftHow }) => leftHow && rosterLeavingWords[leftHow]}
  />,
  <Column key="leftOn" source="leftOn" label="离开时间" disableSort cellSx={nowrap} />,
  <Column
    key="since"
    source="since"
    label="办理时间"
    sortByOrder="DESC"
    cellSx={nowrap}
    render={({ leftAt }) => leftAt && formatDateTime(leftAt)}
  />,
  <Column
    key="enteredAt"
    source="enteredAt"
    label="进入时间"
    disableSort
    cellSx={nowrap}
    render={({ enteredAt }) => formatDateTime(enteredAt)}
  />,
];

/** The columns of a roster (manual 002 figures 2-16, 2-21; of the village clinics 2-24, 2-27). */
export function rosterColumns({ scope, place }: { scope: StaffScope; place: RosterPlace }) {
  if (scope === 'village-clinics') return [...person, clinic, ...(place === 'left' ? left : entered)];
  if (place === 'left') return [...person, department, ...left];
  return [...person, department, ...(place === 'retired' ? retired : []), ...entered, queryRight];
}
