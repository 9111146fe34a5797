import type { EventLogEntry } from '@contracts/event-log';
import { AutocompleteInput, DataTable, DateInput, ReferenceInput, SelectInput, TextInput } from 'react-admin';
import { formatDateTime } from '../format/date-time';
import { ConsoleTable } from '../list/console-table';
import { ListPage } from '../list/list-page';
import { nowrap } from '../list/nowrap';
import { ActorLink } from './actor-link';
import { eventKindChoices, eventKindWords } from './event-kinds';
import { eventSubjectChoices } from './event-subjects';
import { PersonFilter } from './person-filter';
import { ProcessLink } from './process-link';

const Column = DataTable.Col<EventLogEntry>;

/** Who did and saw what; nothing here can be changed (R-S3). */
const EventLogList = () => (
  <ListPage
    title="操作记录"
    filters={[
      <TextInput
        key="q"
        source="q"
        label="流程编号或请求编号"
        helperText={false}
        resettable
        className="wide"
      />,
      <SelectInput key="kind" source="kind" label="种类" choices={eventKindChoices} helperText={false} />,
      <SelectInput
        key="action"
        source="action"
        label="内容"
        choices={eventSubjectChoices}
        helperText={false}
      />,
      <ReferenceInput key="institutionId" source="institutionId" reference="institutions" perPage={20}>
        <AutocompleteInput
          label="单位"
          optionText="name"
          filterToQuery={(q: string) => ({ q })}
          helperText={false}
        />
      </ReferenceInput>,
      <DateInput key="from" source="from" label="自" helperText={false} />,
      <DateInput key="to" source="to" label="至" helperText={false} />,
      <PersonFilter key="personId" />,
    ]}
    empty={{ title: '还没有记录', text: '每次办理，以及查看证件号码、材料和导出名单，都会自动记录在这里。' }}
  >
    <ConsoleTable rowClick={false} hiddenColumns={['requestId']}>
      <Column source="at" label="时间" disableSort render={({ at }) => formatDateTime(at)} cellSx={nowrap} />
      <Column
        source="actor"
        label="操作人"
        disableSort
        render={({ actor, actorPersonId }) => <ActorLink actor={actor} personId={actorPersonId} />}
      />
      <Column source="kind" label="种类" disableSort render={({ kind }) => eventKindWords[kind]} />
      <Column source="sentence" label="内容" disableSort />
      <Column
        source="institution"
        label="单位"
        disableSort
        render={({ institution }) => institution?.name ?? '—'}
      />
      <Column
        source="processId"
        label="办理过程"
        disableSort
        render={({ processId }) => <ProcessLink id={processId} />}
      />
      <Column source="requestId" label="请求编号" disableSort render={({ requestId }) => requestId ?? '—'} />
    </ConsoleTable>
  </ListPage>
);

export default EventLogList;
