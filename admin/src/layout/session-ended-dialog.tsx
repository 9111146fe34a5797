import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import type { Session } from '@contracts/login';
import { useNavigate } from 'react-router-dom';
import { QrLogin } from '../login/qr-login';
import { forgetPerson } from '../session/forget-person';
import { adoptSession, chooseRole, useSessionState } from '../session/session';

/** The session ended on the server: log in again over the page, whose form stays as it is. */
export function SessionEndedDialog() {
  const state = useSessionState();
  const queries = useQueryClient();
  const navigate = useNavigate();
  if (state.status !== 'ended') return null;
  const before = state.session;

  const goOn = async (session: Session) => {
    const samePerson = session.person.id === before.person.id;
    const former = samePerson && session.roles.find(({ id }) => id === before.activeRole?.id);
    // Someone else has sat down, or the right is gone: nothing of the page may remain.
    if (!former) {
      forgetPerson();
      await navigate('/', { replace: true });
    }
    adoptSession(former ? session : { ...session, activeRole: samePerson ? null : session.activeRole });
    if (former && session.activeRole?.id !== former.id) await chooseRole(former.id);
    await queries.invalidateQueries();
  };

  return (
    <Dialog open aria-labelledby="session-ended">
      <DialogTitle id="session-ended">登录已结束，请重新扫码</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 1 }}>{state.why}</Typography>
        <Typography color="text.secondary" sx={{ mb: 2 }}>
          登录后继续当前页面，已填写的内容不会丢失。
        </Typography>
        <QrLogin onSession={goOn} />
      </DialogContent>
    </Dialog>
  );
}
