import Taro from '@tarojs/taro';

/** In WeChat unsent typing outlives the mini-program being closed by the phone. */
export const keptEditsStorage = {
  read: (name: string): string | undefined => Taro.getStorageSync<string>(name) || undefined,
  write: (name: string, text: string): void => Taro.setStorageSync(name, text),
  remove: (name: string): void => Taro.removeStorageSync(name),
};
