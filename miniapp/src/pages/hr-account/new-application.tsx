import { useState } from 'react';
import { Button } from '@/shared/controls/button';
import { Page } from '@/shared/layout/page';
import { goInstead } from '@/shared/navigation/go';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import { ApplySteps } from './apply-steps';
import { ProofForm } from './proof-form';
import { UnitConfirmation } from './unit-confirmation';

/** First the unit is confirmed, then the proof is uploaded; a reloaded page begins with the unit again. */
export function NewApplication({ unitId, isEnabled }: { unitId: string; isEnabled: boolean }) {
  const resource = useResource(
    'GET /hr-account-applications/units/:id',
    { params: { id: unitId } },
    { isEnabled },
  );
  const [isConfirmed, setConfirmed] = useState(false);
  const { data: unit } = resource;
  if (unit && isConfirmed)
    return (
      <ProofForm
        unit={unit}
        sending={(content) => ({
          intention: `hr-account/apply/${unit.id}`,
          label: '提交申请',
          route: 'POST /hr-account-applications',
          input: { body: { institutionId: unit.id, ...content } },
        })}
        onBack={() => setConfirmed(false)}
        onSent={({ id }) => goInstead('pages/hr-account/detail', { id })}
      />
    );
  return (
    <Page
      title="申请账号"
      aside={<ApplySteps now="确认单位" />}
      actions={
        unit?.department ? (
          <Button id="confirm-unit" onPress={() => setConfirmed(true)}>
            确认无误，下一步
          </Button>
        ) : undefined
      }
    >
      <ResourceView resource={resource} rows={1}>
        {(found) => <UnitConfirmation unit={found} />}
      </ResourceView>
    </Page>
  );
}
