import Taro from '@tarojs/taro';
import { removeStored } from './remove-stored';

/** In WeChat unsent typing outlives the mini-program being closed by the phone. */
export const typingStorage = {
  read: (name: string): string | undefined => Taro.getStorageSync<string>(name) || undefined,
  write: (name: string, text: string): void => Taro.setStorageSync(name, text),
  remove: (name: string): void => Taro.removeStorageSync(name),
  removeAll: removeStored,
};
