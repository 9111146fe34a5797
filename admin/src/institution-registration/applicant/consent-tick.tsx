import Checkbox from '@mui/material/Checkbox';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import FormHelperText from '@mui/material/FormHelperText';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { ConsentText } from './consent-text';
import { consentTextKinds, consentTextNames, type ConsentTextKind } from './consents';

export interface ConsentTickProps {
  id: string;
  ticked: boolean;
  onChange: (ticked: boolean) => void;
  error?: string;
}

/** The consent before anything is collected (R-V1): never ticked beforehand, its texts one press away. */
export function ConsentTick({ id, ticked, onChange, error }: ConsentTickProps) {
  const [shown, setShown] = useState<ConsentTextKind>();
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'flex-start' }}>
        <Checkbox
          id={id}
          size="small"
          checked={ticked}
          onChange={(event) => onChange(event.target.checked)}
          sx={{ p: 0.5, ml: -0.5, mr: 0.5, mt: -0.25 }}
          slotProps={{ input: { 'aria-labelledby': `${id}-label`, 'aria-describedby': `${id}-error` } }}
        />
        <Box id={`${id}-label`} sx={{ cursor: 'default' }}>
          <label htmlFor={id}>我已阅读并同意</label>
          {consentTextKinds.map((kind, index) => (
            <span key={kind}>
              {index > 0 && '和'}
              <Link component="button" type="button" onClick={() => setShown(kind)} sx={{ fontSize: 14 }}>
                《{consentTextNames[kind]}》
              </Link>
            </span>
          ))}
        </Box>
      </Box>
      <FormHelperText id={`${id}-error`} error role={error ? 'alert' : undefined}>
        {error}
      </FormHelperText>
      <Dialog open={shown !== undefined} onClose={() => setShown(undefined)} maxWidth="sm" fullWidth>
        <DialogContent>{shown && <ConsentText kind={shown} />}</DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button variant="contained" autoFocus onClick={() => setShown(undefined)}>
            关闭
          </Button>
        </DialogActions>
      </Dialog>
    </Box>
  );
}
