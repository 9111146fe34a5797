import { View } from '@tarojs/components';
import type { UnitHit } from '@contracts/unit';
import { Skeleton, ProblemState } from '../feedback/page-states';
import { useResource } from '../resource/use-resource';
import { NotFound } from './not-found';
import { UnitHitCard } from './unit-hit-card';
import './unit-search.scss';

/** What the library has for a text; the hits of the text before stay until those of the new one are here. */
export function SearchResults({ name, onPick }: { name: string; onPick: (hit: UnitHit) => void }) {
  const { data, problem, isLoading, reload } = useResource('GET /unit/institutions', { query: { name } });
  if (problem && !isLoading) return <ProblemState problem={problem} onRetry={() => void reload()} />;
  if (!data) return <Skeleton rows={2} />;
  if (data.items.length === 0) return isLoading ? <Skeleton rows={2} /> : <NotFound name={name} />;
  return (
    <View role="list" aria-label="查找结果" aria-busy={isLoading}>
      {data.items.map((hit) => (
        <UnitHitCard key={hit.id} hit={hit} onPick={() => onPick(hit)} />
      ))}
      {data.hasMore && (
        <View className="unit-search__note">
          只列出最相近的 {data.items.length} 个，请把名称写得更完整一些。
        </View>
      )}
    </View>
  );
}
