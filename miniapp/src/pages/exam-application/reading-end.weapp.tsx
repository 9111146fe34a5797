import { useEffect, useRef } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';

const endId = 'reading-end';

/** Stands at the end of a text and says once that it came onto the screen. */
export function ReadingEnd({ onReached }: { onReached: () => void }) {
  const reached = useRef(onReached);
  reached.current = onReached;
  useEffect(() => {
    const { page } = Taro.getCurrentInstance();
    if (!page) return undefined;
    const observer = Taro.createIntersectionObserver(page);
    Taro.nextTick(() =>
      observer.relativeToViewport().observe(`#${endId}`, ({ intersectionRatio }) => {
        if (!intersectionRatio) return;
        observer.disconnect();
        reached.current();
      }),
    );
    return () => observer.disconnect();
  }, []);
  return <View id={endId} className="wizard__reading-end" />;
}
