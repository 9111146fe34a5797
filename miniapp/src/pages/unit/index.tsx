import { Page } from '@/shared/layout/page';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { BoundUnitCard } from './bound-unit-card';
import { EndedByUnitNotice } from './ended-by-unit';
import { HeldApplications } from './held-applications';
import { NoUnit } from './no-unit';

/** 工作单位: the unit that the person is bound to, or the ways to go on without one (R-C1 … R-C5). */
export default function Unit() {
  const { session } = useLoginRequired();
  const resource = useResource('GET /unit', {}, { isEnabled: session !== undefined });
  return (
    <Page title="工作单位">
      <ResourceView resource={resource} rows={1}>
        {({ unit, heldApplications, endedByUnit, ...mine }) => (
          <>
            {endedByUnit && <EndedByUnitNotice ended={endedByUnit} />}
            <HeldApplications applications={heldApplications} isBound={unit !== null} />
            {unit ? (
              <BoundUnitCard
                unit={unit}
                roster={mine.roster}
                isUnderReview={mine.isUnderReview}
                counts={mine.counts}
                mayQuery={mine.mayQuery}
                transfer={mine.transfer}
                availableActions={mine.availableActions}
                applicationsHeld={mine.applicationsThatUnbindingHolds}
                onChanged={() => void resource.reload()}
              />
            ) : (
              <NoUnit
                identityState={session?.person.identityState ?? 'unverified'}
                flexibleProjects={mine.projectsForFlexibleEmployment}
              />
            )}
          </>
        )}
      </ResourceView>
    </Page>
  );
}
