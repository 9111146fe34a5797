import { useEffect } from 'react';
import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { adoptSession, recheckSession, useSessionState } from './session';

/**
 * A page that comes back into view asks whether its session is there still, and whose it is: it may have been ended elsewhere
 * (R-A5), and the tabs of one browser share it. One that is another's by now begins at their home (R-A4).
 */
export function useSessionWatch(): void {
  const navigate = useNavigate();
  const notify = useNotify();
  const state = useSessionState();

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void recheckSession();
    };
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);

  useEffect(() => {
    if (state.status !== 'active' || !state.isSwitched) return;
    adoptSession(state.session);
    void navigate('/', { replace: true });
    notify('本浏览器的另一页面已切换账号，本页随之切换，没有保存的内容未提交。', { type: 'warning' });
  }, [state, navigate, notify]);
}
