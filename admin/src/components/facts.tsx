import Box from '@mui/material/Box';
import { Fragment, type ReactNode } from 'react';

export interface Fact {
  label: string;
  value: ReactNode;
}

/** Labels and values of a record, two columns. What is empty says so. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <Box
    component="dl"
    sx={{ m: 0, display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: 3, rowGap: 1 }}
  >
    {facts.map(({ label, value }) => (
      <Fragment key={label}>
        <Box component="dt" sx={{ color: 'text.secondary' }}>
          {label}
        </Box>
        <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
          {value === null || value === undefined || value === '' ? '无' : value}
        </Box>
      </Fragment>
    ))}
  </Box>
);
