import { Text, View } from '@tarojs/components';
import { institutionKindWords } from '@contracts/institution-kinds';
import type { UnitHit } from '@contracts/unit';
import { Pressable } from '../controls/pressable';
import { Icon } from '../icon/icon';
import './unit-search.scss';

/** One institution that the search found, to be picked. */
export function UnitHitCard({ hit, onPick }: { hit: UnitHit; onPick: () => void }) {
  const { name, code, kind, supervisor, otherName } = hit;
  return (
    <View role="listitem">
      <Pressable className="unit-hit" onPress={onPick}>
        <View className="unit-hit__words">
          <Text className="unit-hit__name">{name}</Text>
          {otherName && <View className="unit-hit__line">其他名称：{otherName}</View>}
          <View className="unit-hit__line">
            机构编码 {code} · {institutionKindWords[kind]}
          </View>
          {supervisor && <View className="unit-hit__line">主管单位：{supervisor.name}</View>}
        </View>
        <View className="unit-hit__chevron">
          <Icon name="chevron-right" size="small" />
        </View>
      </Pressable>
    </View>
  );
}
