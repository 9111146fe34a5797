import type { StaffStatistics } from '../../contracts/staff-statistics';
import {
  rosterStatisticsWords,
  statisticsBlockWords,
  statisticsGroups,
} from '../../contracts/staff-statistics-columns';
import { shanghaiDay } from '../../domain/shanghai-day';
import { recordAccess } from '../access-event';
import type { HandlerInput, StreamedFile } from '../route';
import type { Services } from '../services';
import { writeSheet, type SheetCell } from '../spreadsheet/write-sheet';
import { viewStatistics } from './statistics-view';

/** The figure's table as a workbook, its numbers as numbers; that it was taken away is written down (R-K1, R-S3). */
export async function exportStatistics(
  { database }: Pick<Services, 'database'>,
  { params, query, session, context }: HandlerInput<'GET /institutions/:id/staff-statistics/export.xlsx'>,
): Promise<StreamedFile> {
  const { roster, scope = 'unit', day = shanghaiDay(new Date()) } = query;
  const statistics = await viewStatistics(database, { institutionId: params.id, roster, scope, day });
  await recordAccess(database, session, context, {
    action: 'staff-statistics.exported',
    subject: `staff-statistics/${params.id}`,
    institutionId: params.id,
    detail: { roster, scope, day },
  });
  const name = rosterStatisticsWords[roster];
  return {
    fileName: `${name}-${statistics.institution.name}-${day}.xlsx`,
    write: (out) =>
      writeSheet(out, {
        name,
        columns: [
          { header: '统计项目', width: 16 },
          { header: '名称', width: 36 },
          { header: '合计', width: 8, isNumber: true },
          ...statisticsGroups[roster].flatMap(({ title, columns }) =>
            columns.map((column) => ({
              header: title === '其中' ? column.title : `${title} ${column.title}`,
              width: 12,
              isNumber: true,
            })),
          ),
        ],
        pages: [rowsOf(statistics)],
      }),
  };
}

function rowsOf({ roster, scope, rows }: StaffStatistics): SheetCell[][] {
  const words = statisticsBlockWords(roster, scope);
  return rows.map(({ block, name, counts }) => [words[block], name, ...counts]);
}
