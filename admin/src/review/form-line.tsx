import Box from '@mui/material/Box';
import { ChangeMark } from './change-mark';
import type { ContentChange } from './changes';
import { places } from './places';
import type { OutlineField } from './outline-field';
import { MarkButton } from './mark-button';
import type { Marks } from './marks';

export interface FormLineProps {
  field: OutlineField;
  change: ContentChange | undefined;
  read: (value: unknown) => string;
  marks: Marks;
}

/** One field of the form: name, value, what changed, and the way to ask for a change. */
export const FormLine = ({ field, change, read, marks }: FormLineProps) => (
  <Box
    id={places.field(field.path)}
    tabIndex={-1}
    sx={{
      display: 'grid',
      gridTemplateColumns: '112px minmax(0, 1fr) 24px',
      columnGap: 1,
      alignItems: 'start',
      px: 2,
      py: 0.5,
      bgcolor: change || marks.marked.has(field.path) ? 'warning.light' : undefined,
    }}
  >
    <Box component="dt" sx={{ color: 'text.secondary' }}>
      {field.title}
    </Box>
    <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
      {field.text || <Box sx={{ color: 'text.secondary' }}>未填</Box>}
      {change && <ChangeMark change={change} read={read} />}
    </Box>
    <Box component="dd" sx={{ m: 0, lineHeight: 1 }}>
      <MarkButton path={field.path} title={field.title} marks={marks} />
    </Box>
  </Box>
);
