import Button from '@mui/material/Button';
import { useLeave } from './use-leave';

export function LeaveButton() {
  const leave = useLeave();
  return (
    <Button sx={{ mt: 2, ml: -1 }} onClick={() => void leave()}>
      退出登录
    </Button>
  );
}
