import type { RosterItem } from '../../contracts/roster';
import {
  rosterEntryWayWords,
  rosterLeavingWords,
  rosterWordOf,
  type RosterPlace,
} from '../../contracts/roster-states';
import { postWords } from '../../contracts/personal-details-choices';
import { shanghaiMinute } from '../../domain/shanghai-day';
import { withoutPerson } from '../person-filter';
import type { HandlerInput, StreamedFile } from '../route';
import type { Services } from '../services';
import { exportList, type ListColumn, numberColumn } from '../spreadsheet/export-list';
import { clinicColumn, departmentColumn, documentColumns } from '../staff-columns';
import { toItem } from './roster-rows';
import { pageOfEntries } from './search';

type Column = ListColumn<RosterItem>;

/** A roster, or who has left, as a workbook with the columns that its list has (R-I6). */
export function exportRoster(
  services: Services,
  input: HandlerInput<'POST /roster/export.xlsx'>,
): Promise<StreamedFile> {
  const { filter, sort = 'newest' } = input.body;
  const { institutionId } = input.session.role;
  const isOfClinics = filter.scope === 'village-clinics';
  const roster =
    filter.place === 'left'
      ? '移除人员名册'
      : rosterWordOf(filter.place, isOfClinics ? 'village-clinic' : 'other');
  return exportList(services, input, {
    title: isOfClinics ? `村卫生室（服务站）${roster}` : roster,
    columns: [numberColumn, ...(isOfClinics ? columnsOfClinics(filter.place) : columnsOf(filter.place))],
    read: (page) => pageOfEntries(services, institutionId, { filter, sort, ...page }),
    toItem: (row) => toItem(row, services.encryption, institutionId),
    event: {
      action: 'roster.exported',
      subject: `institution/${institutionId}`,
      institutionId,
      detail: { ...withoutPerson(filter), sort },
    },
  });
}

const person: readonly Column[] = [
  { header: '姓名', width: 16, value: ({ name }) => name },
  ...documentColumns,
];
const entering: readonly Column[] = [
  { header: '进入方式', width: 18, value: ({ enteredBy }) => rosterEntryWayWords[enteredBy] },
  { header: '进入时间', width: 18, value: ({ enteredAt }) => shanghaiMinute(new Date(enteredAt)) },
];
const retirement: readonly Column[] = [
  { header: '退休时间', width: 12, value: ({ retiredOn }) => retiredOn ?? '' },
  {
    header: '退休前岗位类别',
    width: 16,
    value: ({ postBeforeRetirement: post }) => (post ? postWords[post] : ''),
  },
  { header: '离休', width: 8, value: ({ isHonouredRetirement }) => (isHonouredRetirement ? '是' : '') },
];
const right: Column = {
  header: 'VIP 权限',
  width: 10,
  value: ({ mayQuerySince }) => (mayQuerySince ? '有' : ''),
};
const leaving: readonly Column[] = [
  { header: '离开方式', width: 12, value: ({ leftHow }) => (leftHow ? rosterLeavingWords[leftHow] : '') },
  { header: '离开时间', width: 12, value: ({ leftOn }) => leftOn ?? '' },
];

function columnsOf(place: RosterPlace): readonly Column[] {
  const common = [...person, departmentColumn, ...entering];
  if (place === 'left') return [...common, ...leaving];
  return place === 'retired' ? [...common, ...retirement, right] : [...common, right];
}

const columnsOfClinics = (place: RosterPlace): readonly Column[] => [
  ...person,
  clinicColumn,
  ...entering,
  ...(place === 'left' ? leaving : []),
];
