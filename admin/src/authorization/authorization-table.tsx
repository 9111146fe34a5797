import { DataTable } from 'react-admin';
import { DatedText } from '../components/dated-text';
import { StateBadge } from '../components/state-badge';
import { formatDate, formatDateTime } from '../format/date-time';
import { ConsoleTable } from '../list/console-table';
import { narrow } from '../list/narrow';
import { nowrap } from '../list/nowrap';
import { RowNumber } from '../list/row-number';
import { useFilters } from '../list/use-filters';
import { LongName, TwoLines } from '../review/two-lines';
import { stateLook } from '../vocabulary/state-looks';
import type { IssuerAction } from './issuer-action';
import type { TableRow } from './authorization-source';
import { businessDates } from './business-dates';
import { CodeCell } from './code-cell';
import { HolderCell } from './holder-cell';
import { RowButtons } from './row-buttons';
import { slipAddress } from './slip-address';

type LastChange = NonNullable<TableRow['lastChange']>;

const Column = DataTable.Col<TableRow>;

/** A face check and time act for nobody; whoever passed the one is the holder. */
const doneBy = ({ institutionName, personName }: LastChange, { holder }: TableRow): string =>
  [institutionName, personName].filter(Boolean).join(' · ') || holder?.name || '系统';

/** A button that was pressed, on a row. */
export interface AskedRow {
  row: TableRow;
  action: IssuerAction | 'assistants';
}

export interface AuthorizationTableProps {
  /** A department's 业务管理人 sees the units below, and nothing of the own one. */
  isOfOneBusiness: boolean;
  onAsk: (asked: AskedRow) => void;
}

/** The table of manual 001 §5; values that belong together share a cell, so that it fits a small screen. */
export const AuthorizationTable = ({ isOfOneBusiness, onAsk }: AuthorizationTableProps) => {
  const { filters } = useFilters();
  const showsUnit = isOfOneBusiness || filters.scope === 'below';
  /** Enter on a row, or a click: to the code that waits, else to what is to be done first. */
  const open = (row: TableRow): string | false => {
    if (row.grantId && (row.state === 'issued' || row.state === 'offered')) return slipAddress(row.grantId);
    if (row.availableActions.includes('issue')) onAsk({ row, action: 'issue' });
    return false;
  };
  return (
    <ConsoleTable<TableRow> rowClick={(_id, _resource, row) => open(row)} sx={narrow}>
      <Column label="序号" disableSort render={() => <RowNumber />} />
      {showsUnit && (
        <Column
          source="institution"
          label="单位"
          disableSort
          cellSx={() => ({ minWidth: 120 })}
          render={({ institution }) => institution.name}
        />
      )}
      <Column source="business.code" label="业务编码" disableSort cellSx={nowrap} />
      <Column
        source="business.name"
        label="业务名称 / 业务日期"
        disableSort
        cellSx={() => ({ minWidth: 150 })}
        render={({ business }) => (
          <TwoLines first={<LongName>{business.name}</LongName>} second={businessDates(business)} />
        )}
      />
      <Column
        source="codeIssuedAt"
        label="授权码 / 生成日期"
        disableSort
        render={(row) => <CodeCell row={row} />}
      />
      <Column
        source="state"
        label="激活状态 / 激活日期"
        disableSort
        render={({ state, activatedAt, isBeingActivated, isSuspended }) => (
          <TwoLines
            first={<StateBadge look={stateLook('authorization', state)} />}
            second={
              isBeingActivated
                ? '正在人脸识别'
                : isSuspended
                  ? '已停用'
                  : activatedAt && `${formatDate(activatedAt)} 激活`
            }
          />
        )}
      />
      <Column
        source="holder"
        label="用户名 / 用户手机号"
        disableSort
        render={(row) => <HolderCell row={row} onAssistants={() => onAsk({ row, action: 'assistants' })} />}
      />
      <Column
        source="lastChange"
        label="最近办理"
        disableSort
        cellSx={() => ({ minWidth: 130 })}
        render={(row) =>
          row.lastChange && (
            <TwoLines
              first={<LongName>{doneBy(row.lastChange, row)}</LongName>}
              second={
                <LongName>
                  <DatedText text={`${row.lastChange.text} ${formatDateTime(row.lastChange.at)}`} />
                </LongName>
              }
            />
          )
        }
      />
      <Column
        source="availableActions"
        label="操作"
        disableSort
        cellSx={nowrap}
        render={(row) => <RowButtons row={row} onAsk={(action) => onAsk({ row, action })} />}
      />
    </ConsoleTable>
  );
};
