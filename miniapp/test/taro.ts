import { useEffect, useRef } from 'react';

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
  pageScrollTo: jest.fn().mockResolvedValue(undefined),
  reLaunch: jest.fn().mockResolvedValue(undefined),
  getCurrentPages: jest.fn(() => [] as { route?: string }[]),
  getCurrentInstance: () => ({ router: { path: '/pages/home/index' } }),
};
export default Taro;

const shown = new Set<() => void>();
const hidden = new Set<() => void>();
const hookOf = (listeners: Set<() => void>) => (listener: () => void) => {
  const newest = useRef(listener);
  newest.current = listener;
  useEffect(() => {
    const tell = () => newest.current();
    listeners.add(tell);
    return () => void listeners.delete(tell);
  }, []);
};

/** As Taro's own: a show that has passed is told to nothing that is mounted later. */
export const useDidShow = hookOf(shown);
export const useDidHide = hookOf(hidden);
/** The page is shown, or hidden, for all that is mounted now. */
export const showPage = () => shown.forEach((tell) => tell());
export const hidePage = () => hidden.forEach((tell) => tell());
export const useRouter = () => ({ path: '/pages/home/index', params: {} });
