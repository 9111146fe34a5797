import { useEffect } from 'react';
import type { OwnChange } from '@contracts/authorization-change';
import { Button } from '@/shared/controls/button';
import { StandIn } from '@/shared/feedback/page-states';
import { Page } from '@/shared/layout/page';
import { go } from '@/shared/navigation/go';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import { refreshSession } from '@/shared/session/session-store';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { ActivationCard } from './activation-card';
import { BusinessCards } from './business-cards';
import { ChangeCard } from './change-card';
import { InvitationCard } from './invitation-card';
import { OfferCard } from './offer-card';

/** 本人业务账号管理: the person's businesses, those being added, and adding one by its code (R-H3, manual 001 §6). */
export default function OwnAuthorizations() {
  const { session } = useLoginRequired();
  const resource = useResource('GET /own-authorizations', {}, { isEnabled: session !== undefined });
  const isVerified = session?.person.identityState === 'verified';
  // A business that has just been added or revoked changes the accounts that one may log in with.
  useEffect(() => {
    if (resource.data) void refreshSession();
  }, [resource.data]);
  return (
    <Page
      title="本人业务账号管理"
      actions={
        isVerified && (
          <Button id="add-business" onPress={() => go('pages/authorization/add')}>
            添加业务
          </Button>
        )
      }
    >
      <ResourceView resource={resource} rows={1}>
        {({ businesses, activations, offers, changes }) => (
          <>
            <OpenChanges changes={changes} onChanged={() => void resource.reload()} />
            {offers.map((offer) => (
              <OfferCard key={offer.id} offer={offer} onAnswered={() => void resource.reload()} />
            ))}
            {activations.map((activation) => (
              <ActivationCard key={activation.id} activation={activation} />
            ))}
            {businesses.length > 0 && <BusinessCards businesses={businesses} />}
            {changes
              .filter(({ availableActions }) => availableActions.length === 0)
              .map((change) => (
                <ChangeCard key={change.id} change={change} onChanged={() => void resource.reload()} />
              ))}
            {!isVerified && <NotVerified />}
            {isVerified && businesses.length + activations.length + offers.length + changes.length === 0 && (
              <StandIn icon="building" title="您还没有业务账号">
                从本单位人事或主管部门取得授权码后，点下方“添加业务”，完成人脸识别即可办理该业务。
              </StandIn>
            )}
          </>
        )}
      </ResourceView>
    </Page>
  );
}

interface OpenChangesProps {
  changes: readonly OwnChange[];
  onChanged: () => void;
}

/** What waits for somebody comes first: what the person is asked to accept, and what they have begun. */
const OpenChanges = ({ changes, onChanged }: OpenChangesProps) => (
  <>
    {changes
      .filter(({ availableActions }) => availableActions.length > 0)
      .map((change) =>
        change.isInitiator ? (
          <ChangeCard key={change.id} change={change} onChanged={onChanged} />
        ) : (
          <InvitationCard key={change.id} change={change} onAnswered={onChanged} />
        ),
      )}
  </>
);

const NotVerified = () => (
  <StandIn
    icon="identity"
    title="请先完成实名认证"
    action={
      <Button id="to-identity" size="small" onPress={() => go('pages/identity/index')}>
        前往认证
      </Button>
    }
  >
    添加业务时要核对是否本人操作，须先通过实名认证。
  </StandIn>
);
