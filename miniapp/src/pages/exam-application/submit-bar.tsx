import { useState } from 'react';
import { Button } from '@/shared/controls/button';
import { ConfirmDialog } from '@/shared/feedback/confirm-dialog';
import { Notice } from '@/shared/feedback/notice';
import { BottomBar } from '@/shared/layout/bottom-bar';
import { SubmitProblem } from './submit-problem';
import { useSubmit } from './use-submit';
import type { WizardWork } from './use-wizard';

/** 返回修改 or 提交 (R-M1). Sending asks once more, and says where it goes. */
export function SubmitBar({ wizard }: { wizard: WizardWork }) {
  const { faults, unanswered, withFailed, asksPledge, pledge, project } = wizard;
  const { isBusy, problem, submit } = useSubmit(wizard);
  const [asks, setAsks] = useState(false);
  const verb = asksPledge ? '提交申报' : '重新提交';
  const press = () => {
    if (asksPledge && !pledge.isAccepted) wizard.pick('notice');
    else if (withFailed[0]) wizard.pick('materials', withFailed[0].path);
    else if (faults[0]) wizard.openField(faults[0].path);
    else setAsks(true);
  };
  const isReady = faults.length + withFailed.length === 0 && (pledge.isAccepted || !asksPledge);
  return (
    <>
      {problem && <SubmitProblem problem={problem} />}
      {withFailed.length > 0 && <Notice tone="refused">有图片没有上传成功，请回到材料重新上传。</Notice>}
      <BottomBar>
        <Button id="wizard-back" kind="secondary" onPress={wizard.back}>
          返回修改
        </Button>
        <Button id="wizard-submit" isBusy={isBusy} onPress={press}>
          {isReady ? verb : pledge.isAccepted || !asksPledge ? '去补齐' : '去阅读承诺书'}
        </Button>
      </BottomBar>
      {asks && isReady && (
        <ConfirmDialog
          title={`${verb}：${project.name}`}
          confirm={verb}
          isBusy={isBusy}
          onCancel={() => setAsks(false)}
          onConfirm={() => void submit().then(() => setAsks(false))}
        >
          {asksPledge
            ? `提交后由审核机构办理；首次审核前可以修改，办结前可以撤回。费用：${wizard.fee}。`
            : unanswered.length > 0
              ? `审核意见所指的 ${unanswered.length} 处没有改动。确认无须修改的，可以重新提交，由提出意见的审核机构再次审核。`
              : '重新提交后回到提出意见的审核机构，请确认各项意见都已修改。'}
        </ConfirmDialog>
      )}
    </>
  );
}
