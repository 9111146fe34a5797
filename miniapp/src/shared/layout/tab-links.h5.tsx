import { useRouter } from '@tarojs/taro';
import { go } from '../navigation/go';
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
  // The page's own address: the one that is open now may be another, drawn over this one.
  const open = useRouter().path.replace(/^\//, '').split('?')[0];
  if (status !== 'logged-in') return null;
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
