import ErrorIcon from '@mui/icons-material/ErrorOutline';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { ApiProblem } from '../api/problem';
import { NoPermission } from './no-permission';
import { PageMessage } from './page-message';

/** What went wrong, in place, with the way to try again. A missing right is told as such. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const problem = error instanceof ApiProblem ? error : undefined;
  if (problem?.code === 'no-permission') return <NoPermission detail={problem.message} />;
  return (
    <PageMessage
      Icon={ErrorIcon}
      role="alert"
      title={problem?.code === 'not-found' ? '没有找到这条记录' : '没有读取成功'}
      action={
        <Button variant="outlined" onClick={onRetry}>
          重试
        </Button>
      }
    >
      {problem?.message ?? '页面出现错误，请重试。'}
      {problem?.requestId && (
        <Typography variant="caption" component="p" sx={{ mt: 1 }}>
          问题仍在时，请把编号 {problem.requestId} 告诉平台管理员。
        </Typography>
      )}
    </PageMessage>
  );
}
