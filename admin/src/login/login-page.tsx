import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Session } from '@contracts/login';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { forgetPerson } from '../session/forget-person';
import { adoptSession, useSessionState } from '../session/session';
import { AccountNumberField } from './account-number-field';
import { LoginFrame } from './login-frame';
import { LoginLinks } from './login-links';
import { QrLogin } from './qr-login';
import { returnAddress } from './return-address';

/** 机构授权端: log in by scanning with the phone (R-A3), and under the box the way in for who isn't there yet (R-A6). */
export function LoginPage() {
  const [accountNumber, setAccountNumber] = useState<string>();
  const navigate = useNavigate();
  const location = useLocation();
  const state = useSessionState();
  useEffect(() => {
    document.title = '登录 · 湖北卫生人才机构授权端';
  }, []);

  const enter = (session: Session) => {
    forgetPerson();
    adoptSession(session);
    void navigate(returnAddress(location.state), { replace: true });
  };

  return (
    <LoginFrame>
      <Typography variant="h1" align="center">
        机构授权端登录
      </Typography>
      {state.status === 'absent' && state.why && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {state.why}
        </Alert>
      )}
      <Box sx={{ mt: 3 }}>
        <QrLogin accountNumber={accountNumber} onSession={enter} />
      </Box>
      <AccountNumberField onChange={setAccountNumber} />
      <LoginLinks />
    </LoginFrame>
  );
}
