import { useEffect, useState } from 'react';
import type { ApplicationDetail, ApplicationDraft } from '@contracts/exam-application-routes';
import type { ExamProjectDefinition } from '@contracts/exam-project';
import type { Person } from '@contracts/login';
import { focusFirstError } from '@/shared/form/focus-error';
import { contentWith } from './draft-edits';
import type { DraftSaver, DraftState } from './draft-saver';
import { feeOf } from './fee-text';
import { slotsWithFailed } from './material-slots';
import { shownErrors } from './shown-errors';
import { unansweredChanges } from './unanswered-changes';
import { useStep } from './use-step';
import {
  emptySectionAt,
  faultsOfStep,
  firstOpenStep,
  stepOfPath,
  stepsOf,
  type StepKey,
} from './wizard-steps';

/** Longer than a save takes on a working network; after it one goes on, and the saving goes on behind. */
const longestWaitMs = 4_000;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Where the wizard is to open: at a step, or at one field. */
export interface WizardStart {
  step?: StepKey;
  field?: string;
}

/** What a form is filled in for, and where it is kept: an application's, or nobody's in a preview. */
export interface WizardSource {
  person: Pick<Person, 'name' | 'documentNumberMasked'>;
  application: Pick<ApplicationDetail, 'id' | 'state' | 'unitName' | 'requestedChanges' | 'content'> &
    Partial<Pick<ApplicationDetail, 'payment'>>;
  project: { name: string; version: number; definition: ExamProjectDefinition };
  /** Another version of the project was published since the form was opened. */
  isRenewed?: boolean;
  draft: [DraftSaver, DraftState];
  /** 诚信承诺书. */
  pledge: { isAccepted: boolean; isOutdated: boolean; accept: (next: boolean) => void };
  changeUnit: () => void;
  startAt: WizardStart;
}

/** Where one is in the form, and what each step needs of it. */
export function useWizard({
  person,
  application,
  project,
  isRenewed = false,
  draft,
  pledge,
  changeUnit,
  startAt,
}: WizardSource) {
  const { definition } = project;
  const [saver, state] = draft;
  const asksPledge = application.state !== 'changes-requested';
  const stepsFor = ({ askedSections }: ApplicationDraft) =>
    stepsOf(definition, { asksPledge, askedSections });
  const steps = stepsFor(state.draft);
  const { faults } = state.draft;
  const content = contentWith(state.draft, state.edits);
  const unanswered = unansweredChanges(application.requestedChanges, content, application.content);
  // Who comes to change what was asked for begins there.
  const startField = startAt.field ?? (startAt.step ? undefined : unanswered[0]?.path);
  const { key, open } = useStep(
    startAt.step ??
      (startField ? stepOfPath(startField) : firstOpenStep(steps, faults, pledge.isAccepted || !asksPledge)),
    startField,
  );
  const [tried, setTried] = useState<ReadonlySet<StepKey>>(
    new Set(startField ? [stepOfPath(startField)] : []),
  );
  const [isMoving, setMoving] = useState(false);

  // Another type chosen elsewhere, or a link of before: the step may be none of this application's.
  const isStep = steps.some((step) => step.key === key);
  useEffect(() => {
    if (!isStep) open(firstOpenStep(steps, faults, pledge.isAccepted || !asksPledge));
  }, [isStep]);
  const at = steps.findIndex((step) => step.key === key);
  const neighbour = (by: 1 | -1, among = steps) =>
    among[among.findIndex((step) => step.key === key) + by]?.key ?? key;
  const markTried = (step: StepKey) => {
    setTried((known) => new Set(known).add(step));
    // A section that is there, if empty, has its faults told field by field.
    const sections = emptySectionAt(steps, step, content.form);
    if (sections) saver.change({ sections });
  };
  const pick = (step: StepKey, field?: string) => {
    void saver.save();
    open(step, field);
  };

  return {
    ...{ application, project, definition, person, saver, state, content, steps, faults, isMoving },
    ...{ unanswered, isRenewed },
    withFailed: slotsWithFailed(definition.materials, state),
    /** 费用, in words. */
    fee: feeOf(definition, content.choice, application.payment),
    ...{ pledge, asksPledge, at, key, pick, changeUnit },
    schema: steps[at]?.schema,
    isTried: (step: StepKey) => tried.has(step),
    errors: shownErrors({
      faults: faultsOfStep(faults, key),
      isTried: tried.has(key),
      content,
      checked: state.draft.content,
      requested: application.requestedChanges,
      submitted: application.content,
    }),
    openField: (field: string) => {
      markTried(stepOfPath(field));
      pick(stepOfPath(field), field);
    },
    back: () => pick(neighbour(-1)),
    skip: () => pick(neighbour(1)),
    /**
     * Saves, pictures under way included, and goes on unless something is missing here: then it is shown, the first
     * of it in focus.
     */
    next: async () => {
      markTried(key);
      setMoving(true);
      const isStored = await Promise.race([saver.saveAll(), pause(longestWaitMs).then(() => false)]);
      setMoving(false);
      const missing = isStored ? faultsOfStep(saver.current().draft.faults, key) : [];
      if (missing.length > 0) focusFirstError(missing.map(({ path }) => path));
      // What was chosen here may have changed which steps there are.
      else pick(neighbour(1, stepsFor(saver.current().draft)));
    },
  };
}

export type WizardWork = ReturnType<typeof useWizard>;
