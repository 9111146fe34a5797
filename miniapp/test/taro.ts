import { useEffect } from 'react';

const stored = new Map<string, unknown>();

/** What tests see of Taro: storage in memory, and calls to observe. */
const Taro = {
  ENV_TYPE: { WEB: 'WEB', WEAPP: 'WEAPP' },
  getEnv: () => 'WEB',
  getStorageSync: (key: string) => stored.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void stored.set(key, JSON.parse(JSON.stringify(value))),
  removeStorageSync: (key: string) => void stored.delete(key),
  getStorageInfoSync: () => ({ keys: [...stored.keys()] }),
  clearStorageSync: () => stored.clear(),
  request: jest.fn(),
  navigateTo: jest.fn().mockResolvedValue(undefined),
  redirectTo: jest.fn().mockResolvedValue(undefined),
  switchTab: jest.fn().mockResolvedValue(undefined),
  navigateBack: jest.fn().mockResolvedValue(undefined),
  reLaunch: jest.fn().mockResolvedValue(undefined),
  getCurrentPages: jest.fn(() => [] as { route?: string }[]),
  getCurrentInstance: () => ({ router: { path: '/pages/home/index' } }),
};
export default Taro;

export const useDidShow = (show: () => void): void => useEffect(show, []);
export const useRouter = () => ({ params: {} });
