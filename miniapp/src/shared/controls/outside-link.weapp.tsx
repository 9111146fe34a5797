import Taro from '@tarojs/taro';
import { Text } from '@tarojs/components';
import type { OutsideLinkProps } from './outside-link-props';
import './outside-link.scss';

/** An address outside the platform. WeChat opens no page outside: pressed, it is copied for a browser, and WeChat says so. */
export const OutsideLink = ({ address }: OutsideLinkProps) => (
  <Text
    className="outside-link"
    userSelect
    onClick={() => void Taro.setClipboardData({ data: address }).catch(() => undefined)}
  >
    {address}
  </Text>
);
