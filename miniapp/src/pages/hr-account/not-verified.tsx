import { View } from '@tarojs/components';
import type { Person } from '@contracts/login';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { go } from '@/shared/navigation/go';

/** Only who is 认证成功 may apply. */
export function NotVerified({ identityState }: Pick<Person, 'identityState'>) {
  return (
    <Notice tone="needs-you">
      <View>申请单位人事账号前，须先完成实名认证。</View>
      <Button kind="text" size="small" onPress={() => go('pages/identity/index')}>
        {identityState === 'pending' ? '查看认证进度' : '去实名认证'}
      </Button>
    </Notice>
  );
}
