import Taro from '@tarojs/taro';

/** Removes what is stored on this device under names that begin so. */
export function removeStored(prefix: string): void {
  for (const name of Taro.getStorageInfoSync().keys) {
    if (name.startsWith(prefix)) Taro.removeStorageSync(name);
  }
}
