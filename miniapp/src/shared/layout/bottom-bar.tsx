import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import './bottom-bar.scss';

/** The verbs of a page side by side, the most likely one last and widest. Goes into `Page`'s `actions`. */
export function BottomBar({ children }: { children: ReactNode }) {
  return <View className="bottom-bar">{children}</View>;
}
