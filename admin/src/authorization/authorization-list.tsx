import type { Role } from '@contracts/login';
import { useState } from 'react';
import { ListPage } from '../list/list-page';
import { useActiveRole } from '../session/session';
import { AuthorizationDialog, type AskedChange } from './authorization-dialog';
import { authorizationFilters } from './authorization-filters';
import { AuthorizationTable } from './authorization-table';
import { BatchResetButton } from './batch-reset-button';

/** 机构业务授权: who works in which business for the own unit, and for those right below a department (R-H2). */
function AuthorizationList() {
  const [asked, setAsked] = useState<AskedChange>();
  const active = useActiveRole();
  if (!active) return null;
  return (
    <>
      <ListPage
        title="机构业务授权"
        actions={<BatchResetButton />}
        filters={authorizationFilters[filtersFor(active.role)]}
        empty={{
          title: '没有可授权的业务',
          text: '本部门的直接下属机构收录到机构库后会列在这里，由本部门授权其业务。',
        }}
      >
        <AuthorizationTable isOfOneBusiness={filtersFor(active.role) === 'ofOneBusiness'} onAsk={setAsked} />
      </ListPage>
      <AuthorizationDialog asked={asked} onClose={() => setAsked(undefined)} />
    </>
  );
}

function filtersFor({ role, institutionKind }: Role): keyof typeof authorizationFilters {
  if (role === 'business-administrator') return 'ofOneBusiness';
  return institutionKind === 'department' ? 'department' : 'unit';
}

export default AuthorizationList;
