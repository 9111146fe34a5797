import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Pressable } from '@/shared/controls/pressable';
import { Icon } from '@/shared/icon/icon';
import { Steps, type Step } from '@/shared/record/steps';
import { SaveStatus } from './save-status';
import type { WizardWork } from './use-wizard';
import { faultsOfStep, isStepKey, type StepKey } from './wizard-steps';

/** The steps with their marks: all of them at the side of a PC page, the open one on a phone until pressed. */
export function WizardProgress({ wizard }: { wizard: WizardWork }) {
  // Opened at one step, the list is closed again at the next.
  const [openAt, setOpenAt] = useState<StepKey>();
  const { steps, at } = wizard;
  const isOpen = openAt === wizard.key;
  const pick = (key: string) => {
    setOpenAt(undefined);
    if (isStepKey(key)) wizard.pick(key);
  };
  return (
    <View className={isOpen ? 'wizard-progress wizard-progress--open' : 'wizard-progress'}>
      <Text className="wizard-progress__project">{wizard.project.name}</Text>
      <Pressable className="wizard-progress__now" onPress={() => setOpenAt(isOpen ? undefined : wizard.key)}>
        <Text className="wizard-progress__count">
          {at + 1}/{steps.length}
        </Text>
        <Text className="wizard-progress__title">{steps[at]?.title}</Text>
        <Icon name="chevron-down" size="small" />
      </Pressable>
      <SaveStatus state={wizard.state} onRetry={() => void wizard.saver.save()} />
      <View className="wizard-progress__all">
        <Steps steps={steps.map(({ key, title }) => stepMark(wizard, key, title))} onPick={pick} />
      </View>
    </View>
  );
}

function stepMark(wizard: WizardWork, key: StepKey, title: string): Step {
  const missing = faultsOfStep(wizard.faults, key).length;
  const isDone = key === 'notice' ? wizard.pledge.isAccepted : key !== 'confirm' && missing === 0;
  return {
    key,
    title,
    state: key === wizard.key ? 'now' : isDone ? 'done' : 'ahead',
    note: wizard.isTried(key) && missing > 0 ? `${missing} 处待补` : undefined,
  };
}
