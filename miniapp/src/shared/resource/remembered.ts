import Taro from '@tarojs/taro';
import { removeStored } from '../storage/remove-stored';

const prefix = 'remembered:';

/** What a screen showed last time, so that it shows something at once the next time. */
export function findRemembered<T>(name: string): T | undefined {
  const value = Taro.getStorageSync<T | ''>(prefix + name);
  return value === '' ? undefined : value;
}

export function remember(name: string, value: unknown): void {
  Taro.setStorageSync(prefix + name, value);
}

/** At the end of a session nothing of the person stays on the device. */
export function forgetEverythingRemembered(): void {
  removeStored(prefix);
}
