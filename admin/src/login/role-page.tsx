import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { Navigate } from 'react-router-dom';
import { PageSkeleton } from '../page/page-skeleton';
import { loadSession, useSessionState } from '../session/session';
import { LoginFrame } from './login-frame';
import { LeaveButton } from './leave-button';
import { RoleChoice } from './role-choice';
import { roleInWords } from './role-in-words';

/** A person with several roles picks one on entry and may come back to pick another (R-A4). */
export function RolePage() {
  const state = useSessionState();
  useEffect(() => {
    document.title = '选择账号 · 湖北卫生人才机构授权端';
    if (state.status === 'unknown') void loadSession();
  }, [state.status]);

  if (state.status === 'unknown') return <PageSkeleton />;
  if (state.status === 'absent') return <Navigate to="/login" replace />;
  const { person, roles, activeRole } = state.session;
  const lostRole = state.status === 'active' ? state.lostRole : undefined;
  return (
    <LoginFrame width={560}>
      {lostRole && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          您使用的账号“{roleInWords(lostRole)}”已被解除，刚才的页面不能再办理。如有疑问，请联系授权的单位。
        </Alert>
      )}
      <Typography variant="h1">{roles.length > 0 ? '请选择要使用的账号' : '您还没有机构账号'}</Typography>
      <Typography color="text.secondary" sx={{ mt: 0.5 }}>
        {roles.length > 0
          ? `${person.name ?? '您'}，进入后可在右上角切换。`
          : '机构账号由主管部门、本单位人事管理主体账号或业务管理人授权后使用。'}
      </Typography>
      <RoleChoice roles={roles} activeRoleId={activeRole?.id} />
      <LeaveButton />
    </LoginFrame>
  );
}
