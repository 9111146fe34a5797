import { Button } from '@/shared/controls/button';
import { BottomBar } from '@/shared/layout/bottom-bar';
import type { WizardWork } from './use-wizard';

/** The verbs below each step but the last. What is missing can be left for later. */
export function WizardBar({ wizard }: { wizard: WizardWork }) {
  const isShowingMissing = wizard.isTried(wizard.key) && Object.keys(wizard.errors).length > 0;
  const isBlocked = wizard.key === 'notice' && !wizard.pledge.isAccepted;
  return (
    <BottomBar>
      {wizard.at > 0 && (
        <Button id="wizard-back" kind="secondary" onPress={wizard.back}>
          上一步
        </Button>
      )}
      {isShowingMissing && (
        <Button id="wizard-skip" kind="secondary" onPress={wizard.skip}>
          稍后再补
        </Button>
      )}
      <Button
        id="wizard-next"
        isDisabled={isBlocked}
        isBusy={wizard.isMoving}
        onPress={() => void wizard.next()}
      >
        {wizard.key === 'notice' ? '接受并继续' : '下一步'}
      </Button>
    </BottomBar>
  );
}
