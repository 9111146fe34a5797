import { DataTable, SelectInput } from 'react-admin';
import type { CorrectionItem } from '@contracts/data-correction';
import { correctionKinds, correctionKindWords } from '@contracts/data-correction-states';
import { DeadlineText } from '../components/deadline-text';
import { StateBadge } from '../components/state-badge';
import { WaitingText } from '../components/waiting-text';
import { formatDateTime } from '../format/date-time';
import { ConsoleTable } from '../list/console-table';
import { ListPage } from '../list/list-page';
import { stateChoices, stateLook } from '../vocabulary/state-looks';
import { NoCorrectionWaits, whatComesHere } from './no-correction-waits';

const Column = DataTable.Col<CorrectionItem>;

/** The requests for correction, the longest waiting on top (R-V2). */
const CorrectionList = () => (
  <ListPage
    title="个人信息更正"
    filterDefaultValues={{ state: 'awaiting-answer' }}
    noMatch={<NoCorrectionWaits />}
    filters={[
      <SelectInput
        key="state"
        source="state"
        label="状态"
        choices={stateChoices('data-correction')}
        helperText={false}
      />,
      <SelectInput
        key="kind"
        source="kind"
        label="更正事项"
        choices={correctionKinds.map((kind) => ({ id: kind, name: correctionKindWords[kind] }))}
        helperText={false}
      />,
    ]}
    empty={{ title: '没有更正申请', text: whatComesHere }}
  >
    <ConsoleTable>
      <Column
        source="personName"
        label="姓名"
        disableSort
        render={({ personName }) => personName ?? '未实名'}
      />
      <Column
        source="documentNumberMasked"
        label="已认证证件"
        disableSort
        render={({ documentNumberMasked }) => documentNumberMasked ?? '—'}
      />
      <Column source="kind" label="更正事项" disableSort render={({ kind }) => correctionKindWords[kind]} />
      <Column
        source="state"
        label="状态"
        disableSort
        render={({ state }) => <StateBadge look={stateLook('data-correction', state)} />}
      />
      <Column
        source="workingDays"
        label="已等待"
        disableSort
        render={({ state, workingDays }) =>
          state === 'awaiting-answer' ? <WaitingText workingDays={workingDays} /> : '—'
        }
      />
      <Column
        source="dueAt"
        label="答复期限"
        disableSort
        render={({ state, dueAt }) =>
          state === 'awaiting-answer' ? <DeadlineText at={dueAt} /> : formatDateTime(dueAt)
        }
      />
      <Column
        source="askedAt"
        label="提交时间"
        disableSort
        render={({ askedAt }) => formatDateTime(askedAt)}
      />
    </ConsoleTable>
  </ListPage>
);

export default CorrectionList;
