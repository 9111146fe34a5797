import { useEffect } from 'react';
import { Page } from '@/shared/layout/page';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import { refreshSession } from '@/shared/session/session-store';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { ChooseWay } from './choose-way';
import { PendingReview } from './pending-review';
import { VerifiedIdentity } from './verified-identity';

/** Where one's verification stands, and what can be done now (R-B1). */
export default function Identity() {
  const { session } = useLoginRequired();
  const resource = useResource('GET /identity', {}, { isEnabled: session !== undefined });
  // A reviewer has decided since the session was read, which every other page goes by.
  useEffect(() => {
    if (resource.data && resource.data.state !== session?.person.identityState) void refreshSession();
  }, [resource.data]);
  return (
    <Page title="实名认证">
      <ResourceView resource={resource} rows={2}>
        {(identity) => {
          if (identity.state === 'verified') return <VerifiedIdentity identity={identity} />;
          if (identity.state === 'pending')
            return <PendingReview identity={identity} onWithdrawn={() => void resource.reload()} />;
          return <ChooseWay identity={identity} />;
        }}
      </ResourceView>
    </Page>
  );
}
