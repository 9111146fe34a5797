import { useEffect } from 'react';
import type { Person } from '@contracts/login';
import { go } from '@/shared/navigation/go';
import { keepReturnPlace } from '@/shared/navigation/return-place';
import { SubmitBar } from './submit-bar';
import { useDraftSaver } from './use-draft-saver';
import type { FormPage } from './use-form-page';
import { usePledge } from './use-pledge';
import { useProjectOfDraft } from './use-project-of-draft';
import { useWizard, type WizardStart } from './use-wizard';
import { WizardPage } from './wizard-page';

interface WizardProps {
  person: Person;
  page: FormPage;
  startAt: WizardStart;
}

/** The form of an application, saved as it is filled in, and sent at its end (R-M1). */
export function Wizard({ person, page: { application, draft, ...page }, startAt }: WizardProps) {
  const [saver, state] = useDraftSaver(person.id, application.id, draft);
  const { project, isRenewed } = useProjectOfDraft(page.project, state.draft);
  const wizard = useWizard({
    ...{ person, application, project, isRenewed, startAt },
    draft: [saver, state],
    pledge: usePledge(application.id, project.definition.pledge.version),
    changeUnit: () => go('pages/unit/index'),
  });
  const { key } = wizard;
  // A session may end here; the login comes back to this step, with what was typed and not stored on top.
  useEffect(
    () => keepReturnPlace('pages/exam-application/form', { id: application.id, step: key }),
    [application.id, key],
  );
  return <WizardPage title="填写申报" wizard={wizard} lastVerbs={<SubmitBar wizard={wizard} />} />;
}
