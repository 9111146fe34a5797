import Box from '@mui/material/Box';
import { formatCount } from '../../format/count';
import { toneLooks } from '../../components/tone-looks';
import type { Tone } from '../../vocabulary/state-look';
import type { PreloadImport } from './use-import';

/** How the rows were judged, beside each other. */
export function ImportCounts({ found }: { found: PreloadImport }) {
  const { rows, readyRows, warnedRows, listedRows, faultyRows } = found;
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        mb: 2,
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
      }}
    >
      <Count label="共核对" count={rows} unit="行" />
      <Count
        label="可导入"
        count={readyRows}
        tone="done"
        note={warnedRows > 0 ? `其中 ${formatCount(warnedRows)} 人有提示` : undefined}
      />
      <Count label="已在名单中" count={listedRows} tone="over" note="保持不变" />
      <Count label="有误" count={faultyRows} tone="refused" unit="行" note="不导入" />
    </Box>
  );
}

interface CountProps {
  label: string;
  count: number;
  unit?: string;
  tone?: Tone;
  note?: string;
}

function Count({ label, count, unit = '人', tone, note }: CountProps) {
  const { Icon, text } = toneLooks[tone ?? 'over'];
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, px: 1.5, py: 1 }}>
      <Box component="dt" sx={{ display: 'flex', alignItems: 'center', gap: 0.5, color: 'text.secondary' }}>
        {tone && <Icon aria-hidden sx={{ fontSize: 16, color: count > 0 ? text : 'text.secondary' }} />}
        {label}
      </Box>
      <Box component="dd" sx={{ m: 0 }}>
        <Box component="span" sx={{ fontSize: 24, fontWeight: 600 }}>
          {formatCount(count)}
        </Box>{' '}
        {unit}
        <Box sx={{ color: 'text.secondary', fontSize: 13, minHeight: 20 }}>{count > 0 && note}</Box>
      </Box>
    </Box>
  );
}
