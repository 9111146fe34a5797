import type { TransferItem } from '../../contracts/transfer-out';
import { transferStateWords } from '../../contracts/transfer-out-states';
import { shanghaiMinute } from '../../domain/shanghai-day';
import { withoutPerson } from '../person-filter';
import type { HandlerInput, StreamedFile } from '../route';
import type { Services } from '../services';
import { exportList, type ListColumn, numberColumn } from '../spreadsheet/export-list';
import { departmentColumn, documentColumns } from '../staff-columns';
import { pageOfTransfers } from './search';
import { toItem } from './transfer-rows';

const columns: readonly ListColumn<TransferItem>[] = [
  numberColumn,
  { header: '姓名', width: 16, value: ({ name }) => name },
  ...documentColumns,
  { header: '单位', width: 32, value: ({ institution }) => institution.name },
  departmentColumn,
  { header: '状态', width: 16, value: ({ state }) => transferStateWords[state] },
  { header: '申请时间', width: 18, value: ({ submittedAt }) => shanghaiMinute(new Date(submittedAt)) },
];

/** Who has asked to be released, as a workbook (R-I6). */
export function exportTransfers(
  services: Services,
  input: HandlerInput<'POST /transfer-requests/export.xlsx'>,
): Promise<StreamedFile> {
  const { filter, sort = 'oldest' } = input.body;
  const { institutionId } = input.session.role;
  return exportList(services, input, {
    title: '转出申请',
    columns,
    read: (page) => pageOfTransfers(services, institutionId, { filter, sort, ...page }),
    toItem: (row) => toItem(row, services.encryption),
    event: {
      action: 'transfer-out.exported',
      subject: `institution/${institutionId}`,
      institutionId,
      detail: { ...withoutPerson(filter), sort },
    },
  });
}
