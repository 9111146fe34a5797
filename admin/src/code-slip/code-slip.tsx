import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { CopyButton } from '../components/copy-button';
import { formatDateTime } from '../format/date-time';

export interface CodeSlipProps {
  /** What the code gives: an account, a business. */
  kind: string;
  unit: string;
  /** What it is for, where the kind says too little. */
  note?: string;
  /** What is read out, large. */
  lines: readonly { label: string; value: string }[];
  expiresAt: string;
  copy: { label: string; text: string };
  howTo: { title: string; steps: readonly ReactNode[] };
  /** What whoever finds the slip could do with it. */
  warning: string;
}

/** A code large enough to read out, and how it is used; copied, or printed and handed over. */
export function CodeSlip({ kind, unit, note, lines, expiresAt, copy, howTo, warning }: CodeSlipProps) {
  return (
    <Box sx={{ maxWidth: 640, border: 1, borderColor: 'divider', borderRadius: 1, p: 3 }}>
      <Typography color="text.secondary">{kind}</Typography>
      <Typography variant="h2">{unit}</Typography>
      {note && <Typography>{note}</Typography>}
      <Box
        component="dl"
        sx={{
          m: 0,
          mt: 2,
          display: 'grid',
          gridTemplateColumns: 'max-content minmax(0, 1fr)',
          columnGap: 3,
          rowGap: 1,
        }}
      >
        {lines.map((line) => (
          <Line key={line.label} {...line} />
        ))}
        <Box component="dt" sx={{ color: 'text.secondary' }}>
          有效至
        </Box>
        <Box component="dd" sx={{ m: 0 }}>
          {formatDateTime(expiresAt)}
        </Box>
      </Box>
      <Box className="no-print" sx={{ mt: 1.5, ml: -0.5 }}>
        <CopyButton {...copy} />
      </Box>
      <Typography variant="h3" sx={{ mt: 2 }}>
        {howTo.title}
      </Typography>
      <Box component="ol" sx={{ mt: 0.5, mb: 0, pl: 3, overflowWrap: 'anywhere', '& li': { py: 0.25 } }}>
        {howTo.steps.map((step, index) => (
          <li key={index}>{step}</li>
        ))}
      </Box>
      <Alert severity="warning" sx={{ mt: 2 }}>
        {warning}
      </Alert>
    </Box>
  );
}

const Line = ({ label, value }: { label: string; value: string }) => (
  <>
    <Box component="dt" sx={{ color: 'text.secondary', alignSelf: 'center' }}>
      {label}
    </Box>
    <Box
      component="dd"
      aria-label={label}
      sx={{
        m: 0,
        fontSize: { xs: 18, sm: 24 },
        fontWeight: 600,
        letterSpacing: { xs: 0, sm: '0.08em' },
        fontFamily: 'Consolas, Menlo, monospace',
        overflowWrap: 'anywhere',
      }}
    >
      {value}
    </Box>
  </>
);
