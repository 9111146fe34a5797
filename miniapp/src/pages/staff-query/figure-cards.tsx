import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { StaffStatistics } from '@contracts/staff-statistics';
import {
  statisticsBlockWords,
  statisticsGroups,
  type StatisticsKey,
} from '@contracts/staff-statistics-columns';
import { ChoiceField } from '@/shared/controls/choice-field';
import { Pressable } from '@/shared/controls/pressable';
import { SectionCard } from '@/shared/layout/section-card';
import { go } from '@/shared/navigation/go';
import './staff-query.scss';

/** One row of the figure at a time, its columns by their groups: a telephone is narrower than 26 columns. A number leads to those whom it counts (R-K1). */
export function FigureCards({ statistics }: { statistics: StaffStatistics }) {
  const { roster, scope, day, rows, columns, institution } = statistics;
  const [chosen, setChosen] = useState('0');
  const words = statisticsBlockWords(roster, scope);
  const row = rows[Number(chosen)] ?? rows[0];
  const countOf = (key: string): number => row?.counts[columns.indexOf(key)] ?? 0;
  const open = (column: StatisticsKey) => {
    if (!row) return;
    const { block, key, name } = row;
    go('pages/staff-query/people', {
      ...{ roster, day, block, column, key: key ?? undefined },
      row: block === 'all' ? undefined : name,
    });
  };
  return (
    <>
      <SectionCard title={institution.name}>
        <ChoiceField
          id="figure-row"
          label="统计项目"
          value={chosen}
          options={rows.map(({ block, name }, at) => ({
            value: String(at),
            text: block === 'all' ? name : `${words[block]}：${name}`,
          }))}
          onChange={setChosen}
        />
        <View className="staff-query__total">
          <Pressable
            className="staff-query__open"
            label={`合计 ${countOf('total')} 人`}
            onPress={() => open('total')}
          >
            合计 <Text className="staff-query__number">{countOf('total')}</Text> 人
          </Pressable>
        </View>
        <View className="staff-query__note">
          统计的是现在花名册中的人员，年龄按 {day} 计算。没有填写的项目只计入合计。点数字查看其中的人员。
        </View>
      </SectionCard>
      {statisticsGroups[roster].map(({ title, columns: inside }) => (
        <SectionCard key={title} title={title}>
          {inside.map(({ key, title: label }) => (
            <Bar
              key={key}
              label={label}
              count={countOf(key)}
              of={countOf('total')}
              onOpen={() => open(key)}
            />
          ))}
        </SectionCard>
      ))}
    </>
  );
}

/** The share as a bar; whoever can't see it reads the number. */
function Bar({ label, count, of, onOpen }: { label: string; count: number; of: number; onOpen: () => void }) {
  return (
    <View className="staff-query__bar">
      <Text className="staff-query__label">{label}</Text>
      <View className="staff-query__track" aria-hidden>
        <View className="staff-query__fill" style={{ width: `${of === 0 ? 0 : (100 * count) / of}%` }} />
      </View>
      <Pressable className="staff-query__open" label={`${label} ${count} 人`} onPress={onOpen}>
        <Text className="staff-query__number">{count}</Text>
      </Pressable>
    </View>
  );
}
