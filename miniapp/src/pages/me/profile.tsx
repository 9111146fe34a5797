import { Text, View } from '@tarojs/components';
import { identityStateWords } from '@contracts/identity-states';
import type { Person } from '@contracts/login';
import { Icon } from '@/shared/icon/icon';
import { StateBadge } from '@/shared/record/badge';
import { identityTones } from './identity-tones';
import './profile.scss';

/** Who is logged in, and whether they have proven it. */
export function Profile({ person }: { person: Person }) {
  return (
    <View className="profile">
      <View className="profile__face">
        <Icon name="person" size="large" />
      </View>
      <View className="profile__words">
        <Text className="profile__name">{person.name ?? '尚未实名'}</Text>
        <Text className="profile__line">{person.phoneMasked ?? '未绑定手机'}</Text>
        {person.documentNumberMasked && <Text className="profile__line">{person.documentNumberMasked}</Text>}
      </View>
      <StateBadge tone={identityTones[person.identityState]}>
        {identityStateWords[person.identityState]}
      </StateBadge>
    </View>
  );
}
