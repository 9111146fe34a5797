import ErrorIcon from '@mui/icons-material/ErrorOutline';
import Button from '@mui/material/Button';
import { PageMessage } from './page-message';

/** A fault of the page itself. A new release may have replaced the part it wanted to load: a reload cures that. */
export const PageCrash = () => (
  <PageMessage
    Icon={ErrorIcon}
    role="alert"
    title="页面出现错误"
    action={
      <Button variant="outlined" onClick={() => window.location.reload()}>
        重新载入
      </Button>
    }
  >
    重新载入后仍然出错的，请联系平台管理员。
  </PageMessage>
);
