import { Page } from '@/shared/layout/page';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { ChangesCard } from './changes-card';
import { DetailsForm } from './details-form';
import { DocumentCard } from './document-card';
import { NotVerified } from './not-verified';

/** 我的信息: what the document says, what one keeps of oneself, and who changed what (R-I7). */
export default function PersonalDetailsPage() {
  const { session } = useLoginRequired();
  const person = session?.person;
  const isVerified = person?.identityState === 'verified';
  const resource = useResource('GET /personal-details', {}, { isEnabled: isVerified });
  return (
    <Page title="我的信息">
      {person && !isVerified ? (
        <NotVerified identityState={person.identityState} />
      ) : (
        <ResourceView resource={resource} rows={3}>
          {(details) => (
            <>
              <DocumentCard details={details} />
              <DetailsForm
                personId={person?.id ?? ''}
                details={details}
                onChanged={() => void resource.reload()}
              />
              <ChangesCard changes={details.changes} />
            </>
          )}
        </ResourceView>
      )}
    </Page>
  );
}
