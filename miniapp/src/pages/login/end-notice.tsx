import { Notice } from '@/shared/feedback/notice';
import { useSession } from '@/shared/session/session-store';

/** Why one has to log in again, where a session was over (R-A5); with a page open, that it goes on from there. */
export function EndNotice({ wasOpen }: { wasOpen: boolean }) {
  const state = useSession();
  const why = state.status === 'logged-out' ? state.why : undefined;
  if (!why && !wasOpen) return null;
  return (
    <Notice tone="needs-you">
      {why ?? '登录已失效，请重新登录。'}
      {wasOpen && '登录后回到刚才的页面，填写的内容还在。'}
    </Notice>
  );
}
