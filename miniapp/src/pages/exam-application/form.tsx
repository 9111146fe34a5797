import { useRef } from 'react';
import { useRouter } from '@tarojs/taro';
import { Page } from '@/shared/layout/page';
import { ResourceView } from '@/shared/resource/resource-view';
import { LoginGate } from '@/shared/session/login-gate';
import { useSession } from '@/shared/session/session-store';
import { useFormPage } from './use-form-page';
import { Wizard } from './wizard';
import { isStepKey } from './wizard-steps';

/**
 * Filling in an application (R-M1). `step` opens a certain step, `field` leads to one field of it, as the links of
 * asked changes do.
 */
export default function ApplicationFormPage() {
  const { id = '', step: stepText, field: fieldText } = useRouter().params;
  // WeChat and the browser hand over what is in the address as it stands there.
  const step = decodeURIComponent(stepText ?? '');
  const field = decodeURIComponent(fieldText ?? '') || undefined;
  const { session } = useSession();
  const lastPerson = useRef(session?.person);
  if (session) lastPerson.current = session.person;
  const resource = useFormPage(id, session?.person.id);
  // A session that ended leaves the form as it is: the login page opens over it, and leads back to it.
  const person = lastPerson.current;
  if (resource.data && person) {
    return (
      <Wizard
        key={person.id}
        person={person}
        page={resource.data}
        startAt={{ step: isStepKey(step) ? step : undefined, field }}
      />
    );
  }
  return (
    <Page title="填写申报">
      <LoginGate purpose="登录后继续填写这份申报。">
        {() => <ResourceView resource={resource}>{() => null}</ResourceView>}
      </LoginGate>
    </Page>
  );
}
