import { View } from '@tarojs/components';
import type { Person } from '@contracts/login';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { go } from '@/shared/navigation/go';

/** Whose document isn't known has no details yet. */
export function NotVerified({ identityState }: Pick<Person, 'identityState'>) {
  return (
    <Notice tone="needs-you">
      <View>填写我的信息前，须先完成实名认证：性别和出生日期取自您的证件。</View>
      <Button kind="text" size="small" onPress={() => go('pages/identity/index')}>
        {identityState === 'pending' ? '查看认证进度' : '去实名认证'}
      </Button>
    </Notice>
  );
}
