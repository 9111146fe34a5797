import { useRouter } from '@tarojs/taro';
import { Page } from '@/shared/layout/page';
import { ResourceView } from '@/shared/resource/resource-view';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { useFormPage } from './use-form-page';
import { Wizard } from './wizard';
import { isStepKey } from './wizard-steps';

/**
 * Filling in an application (R-M1). `step` opens a certain step, `field` leads to one field of it, as the links of
 * asked changes do.
 */
export default function ApplicationFormPage() {
  const { id = '', step, field } = useRouter().params;
  const { session } = useLoginRequired();
  const resource = useFormPage(id, session !== undefined);
  const person = session?.person;
  if (resource.data && person) {
    return (
      <Wizard
        key={id}
        person={person}
        page={resource.data}
        startAt={{ step: isStepKey(step) ? step : undefined, field }}
      />
    );
  }
  return (
    <Page title="填写申报">
      <ResourceView resource={resource}>{() => null}</ResourceView>
    </Page>
  );
}
