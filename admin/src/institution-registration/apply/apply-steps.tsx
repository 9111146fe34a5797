import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';

const steps = ['协议须知', '信息登记', '提交成功'] as const;

/** Where one stands in manual 000 §5: three steps. */
export const ApplySteps = ({ at }: { at: 1 | 2 | 3 }) => (
  <Stepper
    activeStep={at === steps.length ? steps.length : at - 1}
    aria-label={`第 ${at} 步，共 ${steps.length} 步`}
    sx={{ mb: 3, maxWidth: 720, '& .MuiStep-root': { px: { xs: 0.5, sm: 1 } } }}
  >
    {steps.map((label) => (
      <Step key={label}>
        <StepLabel>{label}</StepLabel>
      </Step>
    ))}
  </Stepper>
);
