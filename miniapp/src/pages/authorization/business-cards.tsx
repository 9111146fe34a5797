import { View } from '@tarojs/components';
import type { OwnBusiness } from '@contracts/own-authorization';
import { Button } from '@/shared/controls/button';
import { SectionCard } from '@/shared/layout/section-card';
import { go } from '@/shared/navigation/go';
import { StateBadge } from '@/shared/record/badge';
import { formatTime } from '@/shared/record/time-text';
import './authorization.scss';

/** The businesses that the person works in, and for whom. */
export const BusinessCards = ({ businesses }: { businesses: readonly OwnBusiness[] }) => (
  <>
    {businesses.map(({ id, institution, businessName, businessCode, roleLabel, since, isAdministrator }) => (
      <SectionCard key={id} title={businessName} note={<StateBadge tone="done">已激活</StateBadge>}>
        <View className="authorization__line">{institution.name}</View>
        <View className="authorization__note">
          {roleLabel} · 业务编码 {businessCode}
        </View>
        <View className="authorization__note">{formatTime(since)} 取得</View>
        {isAdministrator && (
          <Button
            id={`manage-${businessCode}`}
            kind="secondary"
            onPress={() => go('pages/authorization/business', { id })}
          >
            转移、辅助管理员
          </Button>
        )}
      </SectionCard>
    ))}
    <View className="authorization__hint">在电脑上打开机构授权端，用微信扫码登录后办理。</View>
  </>
);
