import { Text, View } from '@tarojs/components';
import type { FieldProblem } from '@contracts/problems';
import { Pressable } from '@/shared/controls/pressable';
import { Icon } from '@/shared/icon/icon';
import { missingByStep } from './missing';
import type { WizardStep } from './wizard-steps';
import './missing-list.scss';

interface MissingListProps {
  steps: readonly WizardStep[];
  faults: readonly FieldProblem[];
  onPick: (path: string) => void;
}

/** What is still missing or wrong, by step; each line leads to its field. */
export function MissingList({ steps, faults, onPick }: MissingListProps) {
  return (
    <View className="missing-list">
      {missingByStep(steps, faults).map(({ title, missing }) => (
        <View key={title}>
          <Text className="missing-list__step">{title}</Text>
          {missing.map(({ path, message }) => (
            <Pressable key={path} className="missing-list__row" onPress={() => onPick(path)}>
              <Text className="missing-list__words">{message}</Text>
              <Icon name="chevron-right" size="small" />
            </Pressable>
          ))}
        </View>
      ))}
    </View>
  );
}
