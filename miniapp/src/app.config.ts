import { color } from '../../contracts/design-tokens';
import { h5Subpackages, subpackages, tabPages, weappSubpackages } from './shared/navigation/page-paths';

export default defineAppConfig({
  pages: [...tabPages],
  subPackages: Object.entries({
    ...subpackages,
    ...(process.env.TARO_ENV === 'weapp' ? weappSubpackages : h5Subpackages),
  }).map(([root, pages]) => ({ root, pages: [...pages] })),
  window: {
    navigationBarTitleText: '湖北卫生人才',
    navigationBarBackgroundColor: color.ground,
    navigationBarTextStyle: 'black',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: color.textSecondary,
    selectedColor: color.primary,
    backgroundColor: color.ground,
    borderStyle: 'white',
    list: [
      {
        pagePath: 'pages/home/index',
        text: '首页',
        iconPath: 'static/tab-home.png',
        selectedIconPath: 'static/tab-home-on.png',
      },
      {
        pagePath: 'pages/management/index',
        text: '管理',
        iconPath: 'static/tab-management.png',
        selectedIconPath: 'static/tab-management-on.png',
      },
      {
        pagePath: 'pages/me/index',
        text: '我的',
        iconPath: 'static/tab-me.png',
        selectedIconPath: 'static/tab-me-on.png',
      },
    ],
  },
  // The browser's pages change at once: with Taro's transition, back pressed within it leaves a blank screen.
  ...(process.env.TARO_ENV === 'h5' && { animation: false }),
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});
