import Taro from '@tarojs/taro';
import { Text } from '@tarojs/components';
import type { AnnouncementLinkProps } from './announcement-link-props';
import './announcement.scss';

/** An address in a text. WeChat opens no page outside: pressed, it is copied for a browser, and WeChat says so. */
export const AnnouncementLink = ({ address }: AnnouncementLinkProps) => (
  <Text
    className="announcement__link"
    userSelect
    onClick={() => void Taro.setClipboardData({ data: address }).catch(() => undefined)}
  >
    {address}
  </Text>
);
