import { useNavigate } from 'react-router-dom';
import { leaveSession } from '../session/session';

/** 退出登录. react-admin's own would empty its store, and with it the filters and columns that one has set up in this browser. */
export function useLeave(): () => Promise<void> {
  const navigate = useNavigate();
  return async () => {
    await leaveSession();
    await navigate('/login', { replace: true });
  };
}
