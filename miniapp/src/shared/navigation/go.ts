import Taro from '@tarojs/taro';
import { tabPages, type PagePath, type SubpackagePage, type TabPage } from './page-paths';

type Query = Record<string, string | undefined>;

/** `/pages/exam-application/form?id=42`, as Taro takes it. */
export function addressOfPage(page: PagePath, query: Query = {}): string {
  const search = Object.entries(query)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return `/${page}${search && `?${search}`}`;
}

const isTab = (page: PagePath): page is TabPage => (tabPages as readonly string[]).includes(page);

/** Opens a page over this one; a tab is switched to. */
export function go(page: PagePath, query?: Query): void {
  if (isTab(page)) void Taro.switchTab({ url: `/${page}` });
  else void Taro.navigateTo({ url: addressOfPage(page, query) });
}

/** Opens a page instead of this one: the way back leads past what is finished. */
export function goInstead(page: SubpackagePage, query?: Query): void {
  void Taro.redirectTo({ url: addressOfPage(page, query) });
}

/** Back, or to the home page where a link led straight here. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else go('pages/home/index');
}

/** The page below this one, over which it opened. */
export function pageBelow(): string | undefined {
  return routesOpen().at(-2);
}

/** Back to a page that this one was reached by, past those between; opened instead where a link led straight here. */
export function goBackTo(page: SubpackagePage): void {
  const pages = routesOpen();
  const delta = pages.length - 1 - pages.lastIndexOf(page);
  if (pages.includes(page)) void Taro.navigateBack({ delta });
  else goInstead(page);
}

/** The page that is open now, without its query. */
export function openPage(): string {
  return withoutQuery(Taro.getCurrentInstance().router?.path);
}

const routesOpen = () => Taro.getCurrentPages().map(({ route }) => withoutQuery(route));
const withoutQuery = (path = '') => path.replace(/^\//, '').split('?')[0] ?? '';
