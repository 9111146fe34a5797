import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { InternshipPeriod } from '@contracts/exam-application';
import { places } from './places';

export interface PeriodFieldsProps {
  period: InternshipPeriod;
  /** What the candidate stated; the fields start with it. */
  stated: InternshipPeriod | null;
  onChange: (period: InternshipPeriod) => void;
  error?: string;
}

/** The internship's dates that the unit confirms with its pass (R-N5). */
export function PeriodFields({ period, stated, onChange, error }: PeriodFieldsProps) {
  const isCorrected = stated && (stated.from !== period.from || stated.until !== period.until);
  const shared = { type: 'date', fullWidth: true, error: error !== undefined } as const;
  const slotProps = { inputLabel: { shrink: true } };
  return (
    <Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1 }}>
        <TextField
          id={places.periodFrom}
          label="实习开始"
          value={period.from}
          onChange={(event) => onChange({ ...period, from: event.target.value })}
          {...shared}
          slotProps={slotProps}
        />
        <TextField
          label="实习结束"
          value={period.until}
          onChange={(event) => onChange({ ...period, until: event.target.value })}
          {...shared}
          slotProps={slotProps}
        />
      </Box>
      <Box
        role={error ? 'alert' : undefined}
        sx={{ fontSize: 12, mt: 0.5, color: error ? 'error.main' : 'text.secondary' }}
      >
        {error ??
          (isCorrected
            ? `考生填写的是 ${stated.from} 至 ${stated.until}，将按您填写的确认`
            : '通过即由本单位确认这段实习时间')}
      </Box>
    </Box>
  );
}
