import type { AdmissionItem } from '../../contracts/roster-admission';
import { admissionStateWords } from '../../contracts/roster-admission-states';
import { documentTypeWords } from '../../contracts/identity-states';
import { shanghaiMinute } from '../../domain/shanghai-day';
import { recordAccess } from '../access-event';
import { pagesOfRows } from '../pages-of-rows';
import type { HandlerInput, StreamedFile } from '../route';
import type { Services } from '../services';
import { numbered } from '../spreadsheet/numbered';
import { writeSheet, type SheetColumn } from '../spreadsheet/write-sheet';
import { toItem } from './admission-rows';
import { pageOfAdmissions } from './search';

interface Column extends SheetColumn {
  readonly value: (item: AdmissionItem) => string;
}

const person: readonly Column[] = [
  { header: '姓名', width: 16, value: ({ personName }) => personName },
  {
    header: '证件类型',
    width: 16,
    value: ({ documentType }) => (documentType ? documentTypeWords[documentType] : ''),
  },
  { header: '证件号码', width: 22, value: ({ documentNumberMasked }) => documentNumberMasked },
];
const ofUnit: readonly Column[] = [
  { header: '内设机构', width: 24, value: ({ internalDepartment }) => internalDepartment ?? '' },
  { header: '提示', width: 22, value: ({ isFlagged }) => (isFlagged ? '与预传名单姓名不同' : '') },
];
/** A village clinic has no lists (R-J1). */
const ofClinics: readonly Column[] = [
  { header: '村卫生室（服务站）', width: 30, value: ({ institution }) => institution.name },
];
const decision: readonly Column[] = [
  { header: '状态', width: 16, value: ({ state }) => admissionStateWords[state] },
  { header: '绑定时间', width: 18, value: ({ submittedAt }) => shanghaiMinute(new Date(submittedAt)) },
];

/** What is filtered, as a workbook; written down with the filter before it leaves (R-I6, R-S3). */
export async function exportAdmissions(
  services: Services,
  { body: { filter, sort = 'oldest' }, session, context }: HandlerInput<'POST /admissions/export.xlsx'>,
): Promise<StreamedFile> {
  const { institutionId } = session.role;
  const { name, documentNumber, ...named } = filter;
  await recordAccess(services.database, session, context, {
    action: 'roster-admission.exported',
    subject: `institution/${institutionId}`,
    institutionId,
    detail: { ...named, sort, ...(name && { isByName: true }), ...(documentNumber && { isByNumber: true }) },
  });
  const isOfClinics = filter.scope === 'village-clinics';
  const title = isOfClinics ? '村卫生室（服务站）实名认证审核' : '实名认证审核（非预传库人员）';
  const columns = [...person, ...(isOfClinics ? ofClinics : ofUnit), ...decision];
  const pages = pagesOfRows(services, session, (page) =>
    pageOfAdmissions(services, institutionId, { filter, sort, ...page }),
  );
  return {
    fileName: `${title}.xlsx`,
    write: (out) =>
      writeSheet(out, {
        name: title,
        columns: [{ header: '序号', width: 8 }, ...columns],
        pages: numbered(pages, (row) => {
          const item = toItem(row, services.encryption);
          return columns.map(({ value }) => value(item));
        }),
      }),
  };
}
