import { View } from '@tarojs/components';
import { Skeleton, ProblemState } from '@/shared/feedback/page-states';
import { useResource } from '@/shared/resource/use-resource';
import { NotFound } from './not-found';
import { UnitHitCard } from './unit-hit-card';
import './unit.scss';

/** What the library has for a text; the hits of the text before stay until those of the new one are here. */
export function SearchResults({ name }: { name: string }) {
  const { data, problem, isLoading, reload } = useResource('GET /unit/institutions', { query: { name } });
  if (problem && !isLoading) return <ProblemState problem={problem} onRetry={() => void reload()} />;
  if (!data) return <Skeleton rows={2} />;
  if (data.items.length === 0) return isLoading ? <Skeleton rows={2} /> : <NotFound name={name} />;
  return (
    <View role="list" aria-label="查找结果" aria-busy={isLoading}>
      {data.items.map((hit) => (
        <UnitHitCard key={hit.id} hit={hit} />
      ))}
      {data.hasMore && (
        <View className="unit__note">只列出最相近的 {data.items.length} 个，请把名称写得更完整一些。</View>
      )}
    </View>
  );
}
