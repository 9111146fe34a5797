import type { Person } from '@contracts/login';
import { Page } from '@/shared/layout/page';
import { ChoiceStep } from './choice-step';
import { ConfirmStep } from './confirm-step';
import { MaterialsStep } from './materials-step';
import { NoticeStep } from './notice-step';
import { SectionStep } from './section-step';
import { SubmitBar } from './submit-bar';
import type { FormPage } from './use-form-page';
import { useWizard, type WizardStart, type WizardWork } from './use-wizard';
import { WizardBar } from './wizard-bar';
import { WizardNotices } from './wizard-notices';
import { WizardProgress } from './wizard-progress';
import './wizard.scss';

interface WizardProps {
  person: Person;
  page: FormPage;
  startAt: WizardStart;
}

/** The form, one step at a time: notice, choice, sections, materials, a last look (R-M1). */
export function Wizard({ person, page, startAt }: WizardProps) {
  const wizard = useWizard(person, page, startAt);
  return (
    <Page
      title="填写申报"
      aside={<WizardProgress wizard={wizard} />}
      actions={wizard.key === 'confirm' ? <SubmitBar wizard={wizard} /> : <WizardBar wizard={wizard} />}
    >
      <WizardNotices wizard={wizard} />
      <WizardStepContent wizard={wizard} />
    </Page>
  );
}

function WizardStepContent({ wizard }: { wizard: WizardWork }) {
  switch (wizard.key) {
    case 'notice':
      return <NoticeStep wizard={wizard} />;
    case 'choice':
      return <ChoiceStep wizard={wizard} />;
    case 'materials':
      return <MaterialsStep wizard={wizard} />;
    case 'confirm':
      return <ConfirmStep wizard={wizard} />;
    default:
      return <SectionStep key={wizard.key} wizard={wizard} />;
  }
}
