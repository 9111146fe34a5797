import { View } from '@tarojs/components';
import { Notice } from '@/shared/feedback/notice';
import type { Check } from './use-face-check';

/** What came of the try before, and what to do next. */
export function LastTry({ check: { lastTry } }: { check: Check }) {
  if (!lastTry) return null;
  return (
    <Notice tone={lastTry.outcome === 'failed' ? 'refused' : 'needs-you'}>
      <View id="last-try">{lastTry.message}</View>
    </Notice>
  );
}
