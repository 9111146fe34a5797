import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { InstitutionSummary } from '@contracts/institution';
import type { InstitutionName } from '@contracts/page';
import {
  statisticsScopes,
  statisticsScopeWords,
  type StatisticsScope,
} from '@contracts/staff-statistics-columns';
import { InstitutionPicker } from '../institution/institution-picker';

interface QuestionBarProps {
  scope: StatisticsScope;
  day: string;
  /** Whose staff is shown. */
  institution: InstitutionName | undefined;
  /** Of the role's own institution. */
  isOwn: boolean;
  /** A department may choose any unit below it. */
  canChoose: boolean;
  onScope: (scope: StatisticsScope) => void;
  onDay: (day: string) => void;
  onInstitution: (institution: Pick<InstitutionSummary, 'id' | 'kind'>) => void;
  onOwn: () => void;
}

/** Whose staff, and on which day they are how old. It stands in the address. */
export const QuestionBar = ({
  scope,
  day,
  institution,
  isOwn,
  canChoose,
  onScope,
  onDay,
  onInstitution,
  onOwn,
}: QuestionBarProps) => (
  <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 2 }}>
    {canChoose && (
      <InstitutionPicker id="statistics-unit" label="单位" value={institution} onChoose={onInstitution} />
    )}
    <ToggleButtonGroup
      exclusive
      size="small"
      aria-label="范围"
      value={scope}
      onChange={(_, chosen: StatisticsScope | null) => chosen && onScope(chosen)}
    >
      {statisticsScopes.map((each) => (
        <ToggleButton key={each} value={each}>
          {statisticsScopeWords[each]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
    <TextField
      id="statistics-day"
      label="年龄截至"
      type="date"
      size="small"
      value={day}
      onChange={({ target }) => target.value && onDay(target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
    />
    {!isOwn && <Button onClick={onOwn}>回到本单位</Button>}
  </Box>
);
