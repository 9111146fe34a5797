import { type DocumentType, documentTypeWords } from '../contracts/identity-states';
import type { InstitutionName } from '../contracts/page';
import type { ListColumn } from './spreadsheet/export-list';

/** Columns that the workbooks of a unit's staff have in common; numbers are masked. */
export const documentColumns: readonly ListColumn<{
  readonly documentType: DocumentType | null;
  readonly documentNumberMasked: string;
}>[] = [
  {
    header: '证件类型',
    width: 16,
    value: ({ documentType }) => (documentType ? documentTypeWords[documentType] : ''),
  },
  { header: '证件号码', width: 22, value: ({ documentNumberMasked }) => documentNumberMasked },
];

export const departmentColumn: ListColumn<{ readonly internalDepartment: string | null }> = {
  header: '内设机构',
  width: 24,
  value: ({ internalDepartment }) => internalDepartment ?? '',
};

export const clinicColumn: ListColumn<{ readonly institution: InstitutionName }> = {
  header: '村卫生室（服务站）',
  width: 30,
  value: ({ institution }) => institution.name,
};
