import Box from '@mui/material/Box';
import { Panel } from '../components/panel';
import { PageTitle } from '../page/page-title';
import { useActiveRole } from '../session/session';
import { RoleTable } from './role-table';
import { SessionPanel } from './session-panel';

/** As whom one may act here, with the switch between them, and where one is logged in (R-A4, R-A5). */
function MyRolesPage() {
  const active = useActiveRole();
  if (!active) return null;
  const { roles, person } = active.session;
  return (
    <Box sx={{ maxWidth: 1120, display: 'grid', gap: 2 }}>
      <PageTitle title="我的角色" note={person.name} />
      <Panel title={`我的账号（${roles.length} 个）`}>
        <RoleTable roles={roles} activeRoleId={active.role.id} />
      </Panel>
      <SessionPanel roles={roles} />
    </Box>
  );
}

export default MyRolesPage;
