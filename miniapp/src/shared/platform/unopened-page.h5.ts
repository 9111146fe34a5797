import Taro from '@tarojs/taro';
import { color } from '@contracts/design-tokens';

/**
 * A page whose code doesn't come (no network, or the platform was updated meanwhile) would leave the tap without an
 * answer. Says so, and loads the app anew at the page that was wanted.
 */
export function tellOfUnopenedPages(): void {
  window.addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => {
    if (!(reason instanceof Error) || reason.name !== 'ChunkLoadError') return;
    void Taro.showModal({
      title: '页面没有打开',
      content: '网络不可用，或平台刚刚更新。请检查网络后重新加载，已保存的内容不会丢失。',
      cancelText: '稍后',
      confirmText: '重新加载',
      confirmColor: color.primary,
    }).then(({ confirm }) => confirm && window.location.reload());
  });
}
