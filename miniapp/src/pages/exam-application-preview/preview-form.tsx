import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { BottomBar } from '@/shared/layout/bottom-bar';
import { contentWith, type DraftContent } from '../exam-application/draft-edits';
import { DraftSaver, type DraftStore } from '../exam-application/draft-saver';
import { useWizard } from '../exam-application/use-wizard';
import { WizardPage } from '../exam-application/wizard-page';
import type { StepKey } from '../exam-application/wizard-steps';
import type { PreviewHost, Shown } from './preview-host';

/** Nobody: who fills in a preview has neither name nor number. */
const person = { name: '测示例', documentNumberMasked: '4201**********0024' };
const unitName = '武汉市示例医院';

/** What was tried before the project was changed under it. */
export interface LastSeen {
  content: DraftContent;
  step: StepKey;
  hasUnit: boolean;
  isAccepted: boolean;
}

interface PreviewFormProps {
  host: PreviewHost;
  shown: Shown;
  before: LastSeen | undefined;
  onSeen: (seen: LastSeen) => void;
}

/** The wizard over a draft that is kept nowhere. A unit is bound, or isn't, at a press. */
export function PreviewForm({
  host,
  shown: { name, definition, judgement },
  before,
  onSeen,
}: PreviewFormProps) {
  const [isAccepted, accept] = useState(before?.isAccepted ?? false);
  const [hasUnit, setHasUnit] = useState(before?.hasUnit ?? true);
  const bound = useRef(hasUnit);
  const saver = useMemo(() => {
    const first = { ...judgement, version: 1, savedAt: null, projectVersion: 1 };
    let whole: DraftContent = before?.content ?? first.content;
    let version = 1;
    const read: DraftStore['read'] = async () => ({
      ...first,
      ...(await host.judge(whole, bound.current)),
      version: (version += 1),
    });
    const write: DraftStore['write'] = (_, edits) => {
      // The whole: what another type of candidate was asked waits, as it does beside a draft.
      whole = contentWith({ content: whole }, edits);
      return read();
    };
    return new DraftSaver(
      { read, write, keep: () => undefined },
      first,
      before?.content && { ...before.content, sections: before.content.form },
    );
    // What is shown has a form of its own: another is another form.
  }, []);
  useEffect(() => void saver.save(), [saver]);
  const draft = useSyncExternalStore(saver.subscribe, saver.current);

  const wizard = useWizard({
    person,
    application: {
      ...{ id: 'preview', state: 'draft', requestedChanges: [], content: null },
      unitName: hasUnit && definition.workUnit !== 'not-asked' ? unitName : null,
    },
    project: { name, version: 1, definition },
    draft: [saver, draft],
    pledge: { isAccepted, isOutdated: false, accept },
    changeUnit: () => {
      bound.current = !hasUnit;
      setHasUnit(!hasUnit);
      void saver.reload();
    },
    startAt: { step: before?.step },
  });
  useEffect(() => {
    onSeen({ content: wizard.content, step: wizard.key, hasUnit, isAccepted });
  });

  return (
    <WizardPage
      title="预览"
      isAlone
      wizard={wizard}
      lastVerbs={
        <>
          <Notice tone="info">预览到此为止：这里填写的内容不保存，也不能提交。</Notice>
          <BottomBar>
            <Button id="wizard-back" kind="secondary" onPress={wizard.back}>
              返回修改
            </Button>
          </BottomBar>
        </>
      }
    />
  );
}
