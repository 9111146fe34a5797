import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Link from '@mui/material/Link';
import type { Consent } from './use-consent';
import { fieldId } from './use-step-action';

/** The texts themselves are read in the mini-program's pages, beside what has been typed here. */
const documentAddress = (kind: 'privacy' | 'agreement') => `/m/#/pages/consent/document?kind=${kind}`;

export const ConsentTick = ({ consent, fault }: { consent: Consent; fault: string | undefined }) => (
  <Box>
    <FormControlLabel
      control={
        <Checkbox
          id={fieldId('/consents')}
          size="small"
          checked={consent.isTicked}
          onChange={(_, isTicked) => consent.tick(isTicked)}
          slotProps={{ input: { 'aria-describedby': `${fieldId('/consents')}-fault` } }}
        />
      }
      label={
        <>
          我已阅读并同意
          <Link href={documentAddress('agreement')} target="_blank" rel="noopener">
            《用户协议》
          </Link>
          和
          <Link href={documentAddress('privacy')} target="_blank" rel="noopener">
            《隐私政策》
          </Link>
        </>
      }
    />
    <FormHelperText id={`${fieldId('/consents')}-fault`} error role={fault ? 'alert' : undefined}>
      {fault}
    </FormHelperText>
  </Box>
);
