import { Text, View } from '@tarojs/components';
import type { Person } from '@contracts/login';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { go } from '@/shared/navigation/go';

const sentences: Record<Exclude<Person['identityState'], 'verified'>, { title: string; text: string }> = {
  unverified: {
    title: '未认证',
    text: '完成实名认证后才能绑定单位和申报考试，约需 2 分钟，请准备身份证原件。',
  },
  pending: { title: '待认证', text: '证件正在人工审核，结果会发消息通知您。' },
  failed: { title: '认证失败', text: '请查看原因后重新认证，或申请人工审核。' },
};

/** Says what keeps the person from applying, until the verification is done (R-B1). */
export function IdentityBanner({ state }: { state: Person['identityState'] }) {
  if (state === 'verified') return null;
  const { title, text } = sentences[state];
  return (
    <Notice tone={state === 'pending' ? 'info' : state === 'failed' ? 'refused' : 'needs-you'}>
      <Text className="notice__title">{title}</Text>
      <View>{text}</View>
      <View className="notice__verb">
        <Button
          id="to-identity"
          kind={state === 'pending' ? 'secondary' : 'primary'}
          size="small"
          onPress={() => go('pages/identity/index')}
        >
          {state === 'pending' ? '查看进度' : '前往认证'}
        </Button>
      </View>
    </Notice>
  );
}
