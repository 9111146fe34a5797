import { documentTypeWords } from '../../contracts/identity-states';
import type { RosterItem } from '../../contracts/roster';
import {
  rosterEntryWayWords,
  rosterLeavingWords,
  rosterWordOf,
  type RosterPlace,
} from '../../contracts/roster-states';
import { postWords } from '../../contracts/personal-details-choices';
import { shanghaiMinute } from '../../domain/shanghai-day';
import { recordAccess } from '../access-event';
import { pagesOfRows } from '../pages-of-rows';
import type { HandlerInput, StreamedFile } from '../route';
import type { Services } from '../services';
import { numbered } from '../spreadsheet/numbered';
import { writeSheet, type SheetColumn } from '../spreadsheet/write-sheet';
import { toItem } from './roster-rows';
import { pageOfEntries } from './search';

interface Column extends SheetColumn {
  readonly value: (item: RosterItem) => string;
}

/** What is filtered, as a workbook; written down with the filter before it leaves (R-I6, R-S3). */
export async function exportRoster(
  services: Services,
  { body: { filter, sort = 'newest' }, session, context }: HandlerInput<'POST /roster/export.xlsx'>,
): Promise<StreamedFile> {
  const { institutionId } = session.role;
  const { name, documentNumber, ...named } = filter;
  await recordAccess(services.database, session, context, {
    action: 'roster.exported',
    subject: `institution/${institutionId}`,
    institutionId,
    detail: { ...named, sort, ...(name && { isByName: true }), ...(documentNumber && { isByNumber: true }) },
  });
  const ofClinics = filter.scope === 'village-clinics';
  const roster =
    filter.place === 'left'
      ? '移除人员名册'
      : rosterWordOf(filter.place, ofClinics ? 'village-clinic' : 'other');
  const title = ofClinics ? `村卫生室（服务站）${roster}` : roster;
  const columns = ofClinics ? columnsOfClinics(filter.place) : columnsOf(filter.place);
  const pages = pagesOfRows(services, session, (page) =>
    pageOfEntries(services, institutionId, { filter, sort, ...page }),
  );
  return {
    fileName: `${title}.xlsx`,
    write: (out) =>
      writeSheet(out, {
        name: title,
        columns: [{ header: '序号', width: 8 }, ...columns],
        pages: numbered(pages, (row) => {
          const item = toItem(row, services.encryption, institutionId);
          return columns.map(({ value }) => value(item));
        }),
      }),
  };
}

const person: readonly Column[] = [
  { header: '姓名', width: 16, value: ({ name }) => name },
  {
    header: '证件类型',
    width: 16,
    value: ({ documentType }) => (documentType ? documentTypeWords[documentType] : ''),
  },
  { header: '证件号码', width: 22, value: ({ documentNumberMasked }) => documentNumberMasked },
];
const department: Column = {
  header: '内设机构',
  width: 24,
  value: ({ internalDepartment }) => internalDepartment ?? '',
};
const clinic: Column = {
  header: '村卫生室（服务站）',
  width: 30,
  value: ({ institution }) => institution.name,
};
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
  const common = [...person, department, ...entering];
  if (place === 'left') return [...common, ...leaving];
  return place === 'retired' ? [...common, ...retirement, right] : [...common, right];
}

const columnsOfClinics = (place: RosterPlace): readonly Column[] => [
  ...person,
  clinic,
  ...entering,
  ...(place === 'left' ? leaving : []),
];
