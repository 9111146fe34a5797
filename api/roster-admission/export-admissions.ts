import type { AdmissionItem } from '../../contracts/roster-admission';
import { admissionStateWords } from '../../contracts/roster-admission-states';
import { shanghaiMinute } from '../../domain/shanghai-day';
import { withoutPerson } from '../person-filter';
import type { HandlerInput, StreamedFile } from '../route';
import type { Services } from '../services';
import { exportList, type ListColumn, numberColumn } from '../spreadsheet/export-list';
import { clinicColumn, departmentColumn, documentColumns } from '../staff-columns';
import { toItem } from './admission-rows';
import { pageOfAdmissions } from './search';

type Column = ListColumn<AdmissionItem>;

const person: readonly Column[] = [
  { header: '姓名', width: 16, value: ({ personName }) => personName },
  ...documentColumns,
];
const ofUnit: readonly Column[] = [
  departmentColumn,
  { header: '提示', width: 22, value: ({ isFlagged }) => (isFlagged ? '与预传名单姓名不同' : '') },
];
/** A village clinic that its township runs has no lists (R-J1). */
const ofClinics: readonly Column[] = [clinicColumn];
const decision: readonly Column[] = [
  { header: '状态', width: 16, value: ({ state }) => admissionStateWords[state] },
  { header: '绑定时间', width: 18, value: ({ submittedAt }) => shanghaiMinute(new Date(submittedAt)) },
];

/** Who waits for the unit's review, or did, as a workbook (R-I6). */
export function exportAdmissions(
  services: Services,
  input: HandlerInput<'POST /admissions/export.xlsx'>,
): Promise<StreamedFile> {
  const { filter, sort = 'oldest' } = input.body;
  const { institutionId } = input.session.role;
  const isOfClinics = filter.scope === 'village-clinics';
  return exportList(services, input, {
    title: isOfClinics ? '村卫生室（服务站）实名认证审核' : '实名认证审核（非预传库人员）',
    columns: [numberColumn, ...person, ...(isOfClinics ? ofClinics : ofUnit), ...decision],
    read: (page) => pageOfAdmissions(services, institutionId, { filter, sort, ...page }),
    toItem: (row) => toItem(row, services.encryption),
    event: {
      action: 'roster-admission.exported',
      subject: `institution/${institutionId}`,
      institutionId,
      detail: { ...withoutPerson(filter), sort },
    },
  });
}
