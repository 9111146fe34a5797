import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { formatCount } from '../format/count';
import { useBatchPasses } from './use-batch-passes';

/** Over the list: a batch that is under way, wherever it was begun. */
export function BatchPassBar() {
  const { running } = useBatchPasses('running');
  if (!running) return null;
  const { id, files, passed, refused } = running;
  return (
    <Alert
      severity="info"
      sx={{ mb: 2 }}
      action={
        <Button component={Link} to={`/reviews/batch-passes/${id}`} color="inherit" size="small">
          查看进度
        </Button>
      }
    >
      批量通过正在进行：已办理 {formatCount(passed + refused)} 份，共 {formatCount(files)} 份。
    </Alert>
  );
}

/** To what became of one's own. */
export const BatchPassesLink = () => (
  <Button component={Link} to="/reviews/batch-passes">
    批量通过记录
  </Button>
);
