import { go, openPage } from '../navigation/go';
import type { TabPage } from '../navigation/page-paths';
import { useSession } from '../session/session-store';

const tabs: readonly { page: TabPage; text: string }[] = [
  { page: 'pages/home/index', text: '首页' },
  { page: 'pages/management/index', text: '管理' },
  { page: 'pages/me/index', text: '我的' },
];

/** The tabs in the header of the PC layout, where a bar at the bottom would be far away. */
export function TabLinks() {
  const { status } = useSession();
  if (status !== 'logged-in') return null;
  const open = openPage();
  return (
    <nav className="page__tabs" aria-label="主菜单">
      {tabs.map(({ page, text }) => (
        <button
          key={page}
          type="button"
          className={page === open ? 'page__tab page__tab--open' : 'page__tab'}
          aria-current={page === open ? 'page' : undefined}
          onClick={() => go(page)}
        >
          {text}
        </button>
      ))}
    </nav>
  );
}
