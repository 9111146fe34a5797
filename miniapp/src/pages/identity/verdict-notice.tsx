import { Text, View } from '@tarojs/components';
import type { ScanResult } from '@contracts/identity';
import { Notice } from '@/shared/feedback/notice';

const titles = {
  passed: '认证成功',
  failed: '认证未成功',
  'not-counted': '没有完成核验',
  'belongs-to-another': '该证件已认证',
} as const satisfies Record<ScanResult['outcome'], string>;

/** What was judged is gone; after a provider's fault the same pictures may be sent again (R-B6). */
const isErased = ({ outcome, reason, triesLeft }: ScanResult): boolean =>
  (outcome === 'failed' || outcome === 'not-counted') && reason !== 'provider-unavailable' && triesLeft > 0;

/** What came of a try that didn't pass, why, and what to do next (R-B3, R-B7). */
export function VerdictNotice({ verdict }: { verdict: ScanResult }) {
  const { outcome, message } = verdict;
  return (
    <Notice tone={outcome === 'failed' ? 'refused' : 'needs-you'}>
      <Text id="verdict" className="notice__title">
        {titles[outcome]}
      </Text>
      <View>{message}</View>
      {outcome === 'not-counted' && <View>本次不计入认证次数，今天还可以试 {verdict.triesLeft} 次。</View>}
      {isErased(verdict) && <View>证件照片核验后即删除，请重新拍摄每一面。</View>}
    </Notice>
  );
}
