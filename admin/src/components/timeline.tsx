import Box from '@mui/material/Box';
import { formatDateTime } from '../format/date-time';
import type { Tone } from '../vocabulary/state-look';
import { DatedText } from './dated-text';
import { toneLooks } from './tone-looks';

export interface TimelineEntry {
  id: string | number;
  /** What happened, one sentence. */
  title: string;
  /** By role and institution, never a reviewer's name where the candidate may look. */
  actor?: string;
  /** ISO time; absent for what is still to come. */
  at?: string;
  remark?: string;
  /** What begins with this entry, above it. */
  heading?: string;
  tone: Tone;
}

/** What happened, one below the other, in the order given. */
export const Timeline = ({ entries }: { entries: readonly TimelineEntry[] }) => (
  <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
    {entries.map((entry, index) => (
      <TimelineRow key={entry.id} entry={entry} last={index === entries.length - 1} />
    ))}
  </Box>
);

function TimelineRow({ entry, last }: { entry: TimelineEntry; last: boolean }) {
  const { Icon, text } = toneLooks[entry.tone];
  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5 }}>
      {entry.heading && (
        <Box
          sx={{ flexBasis: '100%', color: 'text.secondary', fontSize: 13, pb: 1, overflowWrap: 'anywhere' }}
        >
          {entry.heading}
        </Box>
      )}
      <Box aria-hidden sx={{ display: 'flex', flexDirection: 'column', alignItems: 'center' }}>
        <Icon sx={{ fontSize: 20, color: text, my: 0.125 }} />
        {!last && <Box sx={{ flex: 1, width: 2, bgcolor: 'divider' }} />}
      </Box>
      <Box sx={{ flex: 1, minWidth: 0, pb: last ? 0 : 2 }}>
        <Box sx={{ fontWeight: 600 }}>
          <DatedText text={entry.title} />
        </Box>
        <Box sx={{ color: 'text.secondary', fontSize: 13 }}>
          <DatedText text={[entry.actor, entry.at && formatDateTime(entry.at)].filter(Boolean).join(' · ')} />
        </Box>
        {entry.remark && (
          <Box sx={{ mt: 0.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{entry.remark}</Box>
        )}
      </Box>
    </Box>
  );
}
