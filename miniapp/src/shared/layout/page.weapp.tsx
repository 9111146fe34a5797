import { View } from '@tarojs/components';
import { WaitingBanner } from '../feedback/waiting-banner';
import { PrivacyAuthorization } from '../platform/privacy-authorization';
import type { PageProps } from './page-props';
import './page.scss';

/** The frame of every page; WeChat draws the title bar and the way back itself. */
export function Page({ aside, actions, children }: PageProps) {
  return (
    <View className={`page ${actions ? 'page--actions' : ''}`}>
      <WaitingBanner />
      {aside && <View className="page__aside">{aside}</View>}
      <View className="page__content">{children}</View>
      {actions && <View className="page__actions">{actions}</View>}
      <PrivacyAuthorization />
    </View>
  );
}
