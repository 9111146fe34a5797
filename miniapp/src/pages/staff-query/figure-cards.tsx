import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { StaffStatistics } from '@contracts/staff-statistics';
import { statisticsBlockWords, statisticsGroups } from '@contracts/staff-statistics-columns';
import { ChoiceField } from '@/shared/controls/choice-field';
import { SectionCard } from '@/shared/layout/section-card';
import './staff-query.scss';

/** One row of the figure at a time, its columns by their groups: a telephone is narrower than 26 columns. */
export function FigureCards({ statistics }: { statistics: StaffStatistics }) {
  const { roster, scope, day, rows, columns, institution } = statistics;
  const [chosen, setChosen] = useState('0');
  const words = statisticsBlockWords(roster, scope);
  const row = rows[Number(chosen)] ?? rows[0];
  const countOf = (key: string): number => row?.counts[columns.indexOf(key)] ?? 0;
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
          合计 <Text className="staff-query__number">{countOf('total')}</Text> 人
        </View>
        <View className="staff-query__note">
          统计的是现在花名册中的人员，年龄按 {day} 计算。没有填写的项目只计入合计。
        </View>
      </SectionCard>
      {statisticsGroups[roster].map(({ title, columns: inside }) => (
        <SectionCard key={title} title={title}>
          {inside.map(({ key, title: label }) => (
            <Bar key={key} label={label} count={countOf(key)} of={countOf('total')} />
          ))}
        </SectionCard>
      ))}
    </>
  );
}

/** The share as a bar; whoever can't see it reads the number. */
function Bar({ label, count, of }: { label: string; count: number; of: number }) {
  return (
    <View className="staff-query__bar">
      <Text className="staff-query__label">{label}</Text>
      <View className="staff-query__track" aria-hidden>
        <View className="staff-query__fill" style={{ width: `${of === 0 ? 0 : (100 * count) / of}%` }} />
      </View>
      <Text className="staff-query__number">{count}</Text>
    </View>
  );
}
