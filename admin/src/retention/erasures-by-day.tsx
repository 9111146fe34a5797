import Box from '@mui/material/Box';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { erasedKindWords } from '@contracts/erased-kinds';
import { useState } from 'react';
import { useApi } from '../api/use-api';
import { Panel } from '../components/panel';
import { PanelTable } from '../components/panel-table';
import { formatDate } from '../format/date-time';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';

const daysShownFirst = 30;
const dayMs = 86_400_000;
const dayBefore = (days: number, day = Date.now()): string =>
  formatDate(new Date(day - days * dayMs).toISOString());
/** The API looks back no further from the last day. */
const mostDays = 366;

/** How much of which kind was erased on which day, of a time that the reader chooses. */
export function ErasuresByDay() {
  const [{ from, to }, setTime] = useState(() => ({ from: dayBefore(daysShownFirst), to: dayBefore(0) }));
  const isTurned = from > to;
  const oldest = dayBefore(mostDays, Date.parse(to));
  const { data, error, refetch } = useApi(
    'GET /retention/erasures',
    { query: { from, to } },
    { enabled: !isTurned },
  );
  return (
    <Panel
      title="删除记录"
      aside={
        <Box sx={{ display: 'flex', gap: 1, py: 1 }}>
          <DayField label="自" value={from} onChange={(day) => setTime({ from: day, to })} />
          <DayField label="至" value={to} onChange={(day) => setTime({ from, to: day })} />
        </Box>
      }
    >
      {from < oldest && (
        <Typography color="text.secondary" sx={{ mb: 1 }}>
          最多回看一年，以下是 {oldest} 以来的。
        </Typography>
      )}
      {isTurned ? (
        <Typography color="error">“自”晚于“至”，请改正日期。</Typography>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <PageSkeleton />
      ) : data.items.length === 0 ? (
        <Typography color="text.secondary">这段时间没有到期需要删除的数据。</Typography>
      ) : (
        <PanelTable columns={[{ label: '日期' }, { label: '数据' }, { label: '数量（项）', align: 'right' }]}>
          {data.items.map(({ day, kind, count }) => (
            <TableRow key={`${day}/${kind}`}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{day}</TableCell>
              <TableCell>{erasedKindWords[kind]}</TableCell>
              <TableCell align="right">{count.toLocaleString('zh-CN')}</TableCell>
            </TableRow>
          ))}
        </PanelTable>
      )}
    </Panel>
  );
}

interface DayFieldProps {
  label: string;
  value: string;
  onChange: (day: string) => void;
}

const DayField = ({ label, value, onChange }: DayFieldProps) => (
  <TextField
    label={label}
    type="date"
    size="small"
    value={value}
    onChange={({ target }) => target.value && onChange(target.value)}
    slotProps={{ inputLabel: { shrink: true } }}
  />
);
