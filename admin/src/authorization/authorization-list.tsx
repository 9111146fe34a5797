import type { Role } from '@contracts/login';
import { useState } from 'react';
import { ListPage } from '../list/list-page';
import { useActiveRole } from '../session/session';
import { AssistantsDialog } from './assistants-dialog';
import { AuthorizationDialog } from './authorization-dialog';
import { authorizationFilters } from './authorization-filters';
import { AuthorizationTable, type AskedRow } from './authorization-table';
import { BatchResetButton } from './batch-reset-button';
import { OfferDialog } from './offer-dialog';

/** 机构业务授权: who works in which business for the own unit, and for those right below a department (R-H2). */
function AuthorizationList() {
  const [asked, setAsked] = useState<AskedRow>();
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
      <Asked asked={asked} onClose={() => setAsked(undefined)} />
    </>
  );
}

/** What a button leads to: a form, or the question whether it is meant. */
function Asked({ asked, onClose }: { asked: AskedRow | undefined; onClose: () => void }) {
  if (!asked) return null;
  const { row, action } = asked;
  if (action === 'assistants')
    return row.grantId && <AssistantsDialog row={row} grantId={row.grantId} onClose={onClose} />;
  if (action !== 'offer') return <AuthorizationDialog asked={{ row, action }} onClose={onClose} />;
  return row.grantId && <OfferDialog row={row} grantId={row.grantId} onClose={onClose} />;
}

function filtersFor({ role, institutionKind }: Role): keyof typeof authorizationFilters {
  if (role === 'business-administrator') return 'ofOneBusiness';
  return institutionKind === 'department' ? 'department' : 'unit';
}

export default AuthorizationList;
