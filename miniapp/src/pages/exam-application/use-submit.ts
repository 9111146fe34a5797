import { useState } from 'react';
import { useSending } from '@/shared/form/use-sending';
import { goInstead } from '@/shared/navigation/go';
import { useSubscription } from '@/shared/session/use-subscription';
import { slotsWithFailed } from './material-slots';
import type { WizardWork } from './use-wizard';

/**
 * Sends the application, first or again after changes; what was typed last is stored before. Not while a picture hasn't arrived, which
 * `withFailed` of the wizard says. Sent is the project's version that is on the screen: where another one is in force by now, the
 * draft is read again, the wizard shows that version, and nothing is sent before it was seen (R-L2).
 */
export function useSubmit({ application, saver, asksPledge, project, definition }: WizardWork) {
  const { isBusy, problem, send } = useSending();
  const askToTell = useSubscription('submit');
  const [isStoring, setStoring] = useState(false);
  const params = { id: application.id };
  const done = () => goInstead('pages/exam-application/submitted', { id: application.id });
  const refused = () => void saver.reload().catch(() => undefined);

  const submit = async () => {
    await askToTell();
    setStoring(true);
    const isStored = await saver.saveAll().finally(() => setStoring(false));
    if (!isStored || slotsWithFailed(definition.materials, saver.current()).length > 0) return;
    const draftVersion = saver.current().draft.version;
    if (asksPledge) {
      await send(
        {
          intention: `application/${application.id}/submission`,
          label: '提交申报',
          route: 'POST /applications/:id/submission',
          input: {
            params,
            body: { draftVersion, projectVersion: project.version, pledgeVersion: definition.pledge.version },
          },
        },
        done,
        refused,
      );
    } else {
      await send(
        {
          intention: `application/${application.id}/resubmission`,
          label: '重新提交',
          route: 'POST /applications/:id/resubmission',
          input: { params, body: { draftVersion } },
        },
        done,
        refused,
      );
    }
  };
  return { isBusy: isBusy || isStoring, problem, submit };
}
