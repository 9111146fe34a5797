import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import type { Session } from '@contracts/login';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { ApiProblem } from '../api/problem';
import { QrLogin } from '../login/qr-login';
import { forgetPerson } from '../session/forget-person';
import { adoptSession, resumeSession, useSessionState } from '../session/session';

/** The session ended on the server: log in again over the page, whose form stays as it is. */
export function SessionEndedDialog() {
  const state = useSessionState();
  const queries = useQueryClient();
  const navigate = useNavigate();
  /** The session that was begun, and why it could not go on in the former role. */
  const [stuck, setStuck] = useState<{ session: Session; problem: ApiProblem }>();
  if (state.status !== 'ended') return null;
  const before = state.session;

  const goOn = async (session: Session) => {
    const samePerson = session.person.id === before.person.id;
    const former = samePerson && session.roles.find(({ id }) => id === before.activeRole?.id);
    setStuck(undefined);
    if (former) {
      try {
        await resumeSession(session, former.id);
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error;
        return setStuck({ session, problem: error });
      }
    } else {
      // Someone else has sat down, or the right is gone: nothing of the page may remain.
      forgetPerson();
      await navigate('/', { replace: true });
      adoptSession({ ...session, activeRole: samePerson ? null : session.activeRole });
    }
    // Not what is kept as it was read: what was typed on it would begin anew.
    await queries.invalidateQueries({ stale: true });
  };

  return (
    <Dialog open aria-labelledby="session-ended">
      <DialogTitle id="session-ended">登录已结束，请重新扫码</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 1 }}>{state.why}</Typography>
        <Typography color="text.secondary" sx={{ mb: 2 }}>
          登录后继续当前页面，已填写的内容不会丢失。
        </Typography>
        <QrLogin accountNumber={before.activeRole?.accountNumber} onSession={goOn} />
        {stuck && (
          <Alert
            severity="error"
            sx={{ mt: 2 }}
            action={<Button onClick={() => void goOn(stuck.session)}>重试</Button>}
          >
            {stuck.problem.message}
          </Alert>
        )}
      </DialogContent>
    </Dialog>
  );
}
