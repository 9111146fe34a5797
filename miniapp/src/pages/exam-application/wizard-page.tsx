import type { ReactNode } from 'react';
import { Page } from '@/shared/layout/page';
import { ChoiceStep } from './choice-step';
import { ConfirmStep } from './confirm-step';
import { MaterialsStep } from './materials-step';
import { NoticeStep } from './notice-step';
import { SectionStep } from './section-step';
import type { WizardWork } from './use-wizard';
import { WizardBar } from './wizard-bar';
import { WizardNotices } from './wizard-notices';
import { WizardProgress } from './wizard-progress';
import './wizard.scss';

interface WizardPageProps {
  title: string;
  wizard: WizardWork;
  /** Below the last look. */
  lastVerbs: ReactNode;
  /** Nothing leads here, and no way leads back. */
  isAlone?: boolean;
}

/** The form, one step at a time: notice, choice, sections, materials, a last look (R-M1). */
export function WizardPage({ title, wizard, lastVerbs, isAlone = false }: WizardPageProps) {
  return (
    <Page
      title={title}
      isTab={isAlone}
      aside={<WizardProgress wizard={wizard} />}
      actions={wizard.key === 'confirm' ? lastVerbs : <WizardBar wizard={wizard} />}
    >
      <WizardNotices wizard={wizard} />
      <WizardStepContent wizard={wizard} />
    </Page>
  );
}

function WizardStepContent({ wizard }: { wizard: WizardWork }) {
  switch (wizard.key) {
    case 'notice':
      // A newer pledge is read to its end anew.
      return <NoticeStep key={wizard.definition.pledge.version} wizard={wizard} />;
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
