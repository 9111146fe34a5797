import { Workbook } from 'exceljs';
import { documentTypeWords } from '../../contracts/identity-states';
import type { RosterItem } from '../../contracts/roster';
import {
  rosterEntryWayWords,
  rosterLeavingWords,
  rosterWords,
  type RosterPlace,
} from '../../contracts/roster-states';
import { postWords } from '../../contracts/personal-details-choices';
import { shanghaiMinute } from '../../domain/shanghai-day';
import { recordAccess } from '../access-event';
import { ProblemError } from '../problems';
import type { FileAnswer, HandlerInput } from '../route';
import type { Services } from '../services';
import { narrow } from './narrow';
import { entries, itemColumns, type ItemRow, toItem } from './roster-rows';
import { orderOf } from './search';

/** The workbook is in memory; a unit has fewer. */
const mostExported = 20_000;

interface Column {
  readonly header: string;
  readonly width: number;
  readonly value: (item: RosterItem) => string;
}

/** What is filtered, as a workbook; written down with the filter before it leaves (R-I6, R-S3). */
export async function exportRoster(
  { database, encryption, blindIndex }: Services,
  { body: { filter, sort = 'newest' }, session, context }: HandlerInput<'POST /roster/exports'>,
): Promise<FileAnswer> {
  const order = orderOf(filter, sort);
  const rows = await entries(database, session.role.institutionId)
    .modify((list) => narrow(list, blindIndex, filter))
    .orderByRaw(`${order.by} ${order.direction}, entry.id ${order.direction}`)
    .limit(mostExported + 1)
    .select<ItemRow[]>(itemColumns(database));
  if (rows.length > mostExported)
    throw new ProblemError(
      'not-allowed-now',
      `符合条件的超过 ${mostExported} 人，请缩小筛选范围后分次导出。`,
      { allowed: [] },
    );
  const { name, documentNumber, ...named } = filter;
  await recordAccess(database, session, context, {
    action: 'roster.exported',
    subject: `institution/${session.role.institutionId}`,
    institutionId: session.role.institutionId,
    detail: {
      ...named,
      sort,
      count: rows.length,
      ...(name && { isByName: true }),
      ...(documentNumber && { isByNumber: true }),
    },
  });
  const title = filter.place === 'left' ? '移除人员名册' : rosterWords[filter.place];
  const items = rows.map((row) => toItem(row, encryption));
  return { bytes: await workbookOf(title, columnsOf(filter.place), items), fileName: `${title}.xlsx` };
}

async function workbookOf(
  title: string,
  columns: readonly Column[],
  items: readonly RosterItem[],
): Promise<Buffer> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = [
    { header: '序号', width: 8 },
    // As text: Excel takes a number for a number, and a day for its own.
    ...columns.map(({ header, width }) => ({ header, width, style: { numFmt: '@' } })),
  ];
  sheet.getRow(1).font = { bold: true };
  sheet.addRows(items.map((item, index) => [index + 1, ...columns.map(({ value }) => value(item))]));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const common: readonly Column[] = [
  { header: '姓名', width: 16, value: ({ name }) => name },
  {
    header: '证件类型',
    width: 16,
    value: ({ documentType }) => (documentType ? documentTypeWords[documentType] : ''),
  },
  { header: '证件号码', width: 22, value: ({ documentNumberMasked }) => documentNumberMasked },
  { header: '内设机构', width: 24, value: ({ internalDepartment }) => internalDepartment ?? '' },
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
  if (place === 'left') return [...common, ...leaving];
  return place === 'retired' ? [...common, ...retirement, right] : [...common, right];
}
