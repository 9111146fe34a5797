import { View } from '@tarojs/components';
import { useResource } from '@/shared/resource/use-resource';
import { RecordCard } from '@/pages/exam-application/record-card';
import './home.scss';

/** The applications that wait for the person: changes to make, a fee to pay, a unit to go to. Nothing while there are none. */
export function NeedsYou() {
  const { data } = useResource('GET /applications', {}, { isRemembered: true });
  const waiting = data?.items.filter(({ actsNext }) => actsNext?.who === 'candidate') ?? [];
  if (waiting.length === 0) return null;
  return (
    <View className="home__group">
      <View className="home__title">需要您办理</View>
      {waiting.map((item) => (
        <RecordCard key={item.id} item={item} />
      ))}
    </View>
  );
}
