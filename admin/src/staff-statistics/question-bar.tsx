import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { statisticsScopes, type StatisticsScope } from '@contracts/staff-statistics-columns';

const scopeWords = { unit: '本单位', subtree: '含下属单位' } as const satisfies Record<
  StatisticsScope,
  string
>;

interface QuestionBarProps {
  scope: StatisticsScope;
  day: string;
  /** Of the role's own institution. */
  isOwn: boolean;
  onScope: (scope: StatisticsScope) => void;
  onDay: (day: string) => void;
  onOwn: () => void;
}

/** Whose staff, and on which day they are how old. It stands in the address. */
export const QuestionBar = ({ scope, day, isOwn, onScope, onDay, onOwn }: QuestionBarProps) => (
  <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 2 }}>
    <ToggleButtonGroup
      exclusive
      size="small"
      aria-label="范围"
      value={scope}
      onChange={(_, chosen: StatisticsScope | null) => chosen && onScope(chosen)}
    >
      {statisticsScopes.map((each) => (
        <ToggleButton key={each} value={each}>
          {scopeWords[each]}
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
