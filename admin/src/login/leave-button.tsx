import Button from '@mui/material/Button';
import { useLogout } from 'react-admin';

export function LeaveButton() {
  const logout = useLogout();
  return (
    <Button sx={{ mt: 2, ml: -1 }} onClick={() => void logout()}>
      退出登录
    </Button>
  );
}
