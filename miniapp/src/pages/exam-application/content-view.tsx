import { Text, View } from '@tarojs/components';
import type { ExamProjectDefinition } from '@contracts/exam-project';
import { useRegions } from '@/shared/region/use-regions';
import { choiceLines, formGroups, type ContentGroup } from './content-lines';
import type { DraftContent } from './draft-edits';
import { MaterialsView } from './materials-view';
import './content-view.scss';

interface ContentViewProps {
  definition: ExamProjectDefinition;
  content: DraftContent;
  /** Name, unit and the like, which are not of the form. */
  basics: readonly { label: string; value: string }[];
}

/** What is or was sent, in the order and shape of the printed 申报表 (UX: one page that reads like the printed form). */
export function ContentView({ definition, content, basics }: ContentViewProps) {
  const regions = useRegions();
  const groups: ContentGroup[] = [
    {
      title: '报考信息',
      lines: [
        ...basics.map((basic) => ({ ...basic, path: basic.label })),
        ...choiceLines(definition, content, regions),
      ],
    },
    ...formGroups(definition, content, regions),
  ];
  return (
    <View className="content-view">
      {groups.map(({ title, lines }) => (
        <View key={title} className="content-view__group">
          <Text className="content-view__title">{title}</Text>
          <View className="content-view__lines">
            {lines.map(({ path, label, value }) => (
              <View key={path} className="content-view__line">
                <Text className="content-view__label">{label}</Text>
                <Text
                  className={value ? 'content-view__value' : 'content-view__value content-view__value--empty'}
                >
                  {value || '未填'}
                </Text>
              </View>
            ))}
          </View>
        </View>
      ))}
      <MaterialsView definitions={definition.materials} materials={content.materials} />
    </View>
  );
}
