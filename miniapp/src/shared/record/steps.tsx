import { Text, View } from '@tarojs/components';
import { Icon } from '../icon/icon';
import { Pressable } from '../controls/pressable';
import './steps.scss';

export interface Step {
  key: string;
  title: string;
  state: 'done' | 'now' | 'ahead';
  /** What is still wrong there, e.g. `2 处待修改`. */
  note?: string;
}

interface StepsProps {
  steps: readonly Step[];
  /** Given where one may go to any step. */
  onPick?: (key: string) => void;
}

/** Where one is on a way of several steps: a row on the phone, a column at the side of a PC page. */
export function Steps({ steps, onPick }: StepsProps) {
  return (
    <View className="steps" role="list" aria-label="步骤">
      {steps.map((step, index) => (
        <View key={step.key} className={`steps__item steps__item--${step.state}`} role="listitem">
          {onPick ? (
            <Pressable className="steps__press" onPress={() => onPick(step.key)}>
              <StepWords step={step} number={index + 1} />
            </Pressable>
          ) : (
            <StepWords step={step} number={index + 1} />
          )}
        </View>
      ))}
    </View>
  );
}

function StepWords({ step, number }: { step: Step; number: number }) {
  return (
    <View className="steps__words" aria-current={step.state === 'now' ? 'step' : undefined}>
      <Text className="steps__mark">
        {step.state === 'done' ? <Icon name="check" size="small" /> : number}
      </Text>
      <Text className="steps__title">{step.title}</Text>
      {step.note && <Text className="steps__note">{step.note}</Text>}
    </View>
  );
}
