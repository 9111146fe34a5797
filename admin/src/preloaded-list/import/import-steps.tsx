import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import type { PreloadImportState } from '@contracts/preload-import-states';

const labels = ['上传名单', '核对', '确认', '导入'];

/** Which of the steps the import has come to; before and after one, the next begins with a file. */
const stepOf: Partial<Record<PreloadImportState, number>> = { checking: 1, checked: 2, committing: 3 };

export const ImportSteps = ({ state }: { state: PreloadImportState | undefined }) => (
  <Stepper activeStep={(state && stepOf[state]) ?? 0} sx={{ my: 3, maxWidth: 640 }} aria-label="导入步骤">
    {labels.map((label) => (
      <Step key={label}>
        <StepLabel>{label}</StepLabel>
      </Step>
    ))}
  </Stepper>
);
