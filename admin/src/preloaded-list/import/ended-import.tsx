import Alert, { type AlertColor } from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { daysOfResult, daysToConfirm } from '@contracts/preloaded-list-choices';
import { Link } from 'react-router-dom';
import { formatCount } from '../../format/count';
import { formatDateTime } from '../../format/date-time';
import type { PreloadedPlace } from '../preloaded-place';
import { ImportCounts } from './import-counts';
import { ReasonsButton } from './reasons-button';
import type { PreloadImport } from './use-import';

/** What became of the last import. */
export function EndedImport({ found, place }: { found: PreloadImport; place: PreloadedPlace }) {
  const { severity, text } = outcomeOf(found);
  return (
    <Box component="section" aria-label="上次导入的结果" sx={{ mb: 4 }}>
      <Alert severity={severity} sx={{ mb: 2 }}>
        {text}
      </Alert>
      {found.rows > 0 && found.state !== 'refused' && <ImportCounts found={found} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
        <ReasonsButton found={found} />
        <Button component={Link} to={`/${place}`}>
          查看名单
        </Button>
        {found.hasReasons && (
          <Typography color="text.secondary">错误和提示保留 {daysOfResult} 天，请及时下载。</Typography>
        )}
      </Box>
    </Box>
  );
}

function outcomeOf({ state, addedRows, fileFault, endedAt }: PreloadImport): {
  severity: AlertColor;
  text: string;
} {
  const at = endedAt ? `（${formatDateTime(endedAt)}）` : '';
  switch (state) {
    case 'done':
      return { severity: 'success', text: `导入完成，新增 ${formatCount(addedRows)} 人${at}。` };
    case 'refused':
      return { severity: 'error', text: fileFault ?? '文件不能导入。' };
    case 'expired':
      return { severity: 'info', text: `上次上传的名单 ${daysToConfirm} 天内没有确认，未导入${at}。` };
    case 'failed':
      return {
        severity: 'error',
        text:
          addedRows > 0
            ? `平台未能完成导入${at}。已导入的 ${formatCount(addedRows)} 人保留在名单中，请重新上传其余的。`
            : `平台未能完成导入，名单没有改变${at}。请重新上传。`,
      };
    case 'cancelled':
    case 'checking':
    case 'checked':
    case 'committing':
      return {
        severity: 'info',
        text:
          addedRows > 0
            ? `已取消导入${at}。取消前导入的 ${formatCount(addedRows)} 人保留在名单中。`
            : `已取消导入，名单没有改变${at}。`,
      };
  }
}
