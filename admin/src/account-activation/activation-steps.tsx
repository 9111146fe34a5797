import Step from '@mui/material/Step';
import StepButton from '@mui/material/StepButton';
import Stepper from '@mui/material/Stepper';
import type { ActivationStep } from '@contracts/unit-account-states';
import { isOpenStep, shownSteps, stepWords } from './step-list';

export interface ActivationStepsProps {
  /** The step on the page. */
  shown: ActivationStep;
  /** The first that isn't done. */
  reached: ActivationStep;
  onGo: (step: ActivationStep) => void;
}

/** The way to 激活成功. What was done can be opened again; a narrow window has no room for their names. */
export const ActivationSteps = ({ shown, reached, onGo }: ActivationStepsProps) => (
  <Stepper
    nonLinear
    alternativeLabel
    activeStep={shownSteps.findIndex((step) => step === shown)}
    aria-label="激活步骤"
    sx={{ mt: 3, mb: 3 }}
  >
    {shownSteps.map((step) => (
      <Step
        key={step}
        sx={{ px: { xs: 0, sm: 1 } }}
        completed={step !== reached && isOpenStep(step, reached)}
      >
        <StepButton
          disabled={!isOpenStep(step, reached)}
          onClick={() => onGo(step)}
          aria-current={step === shown ? 'step' : undefined}
          sx={{
            '& .MuiStepLabel-label': {
              ...(step === shown && { color: 'primary.main', fontWeight: 600 }),
              // Out of sight, not out of hearing: the heading below names the step.
              position: { xs: 'absolute', sm: 'static' },
              clipPath: { xs: 'inset(50%)', sm: 'none' },
              width: { xs: 1, sm: 'auto' },
              overflow: 'hidden',
            },
          }}
        >
          {stepWords[step]}
        </StepButton>
      </Step>
    ))}
  </Stepper>
);
