import type { RegistrationDetail, RegistrationForm } from '@contracts/institution-registration';
import type { ApiProblem } from '../../api/problem';
import { useApplicantAction } from '../applicant/use-applicant-api';
import type { Draft, SentMaterials } from './draft';
import type { DraftOf } from './kept-draft';

export interface Sending {
  send: (form: RegistrationForm, materials: SentMaterials) => Promise<RegistrationDetail | undefined>;
  sending: boolean;
  problem: ApiProblem | undefined;
}

/** Sends a new application, or the correction of a refused one. */
export function useSending(
  of: DraftOf,
  { accepted }: Draft,
  onRefused: (problem: ApiProblem) => void,
): Sending {
  const apply = useApplicantAction('POST /institution-registrations', { onRefused });
  const correct = useApplicantAction('POST /institution-registrations/:id/correction', { onRefused });
  if (of === 'new') {
    const { sending, problem } = apply;
    const noticeVersion = accepted?.notice ?? '';
    return {
      send: (form, materials) => apply.send({ body: { form, materials, noticeVersion } }),
      sending,
      problem,
    };
  }
  const { sending, problem } = correct;
  const params = { id: of.registrationId };
  return { send: (form, materials) => correct.send({ params, body: { form, materials } }), sending, problem };
}
