import Taro from '@tarojs/taro';
import { controlId } from './field-errors';

const roomAbovePx = 80;

/** Brings the first of the faulty fields, in the order of the page, into view. */
export function focusFirstError(paths: readonly string[]): void {
  Taro.nextTick(() => {
    const query = Taro.createSelectorQuery();
    paths.forEach((path) => query.select(`#${controlId(path)}`).boundingClientRect());
    query.selectViewport().scrollOffset();
    query.exec((results: ({ top?: number; scrollTop?: number } | null)[]) => {
      const scrollTop = results[results.length - 1]?.scrollTop ?? 0;
      const tops = results.slice(0, -1).flatMap((result) => (result?.top === undefined ? [] : [result.top]));
      if (tops.length > 0) {
        void Taro.pageScrollTo({ scrollTop: scrollTop + Math.min(...tops) - roomAbovePx, duration: 200 });
      }
    });
  });
}
