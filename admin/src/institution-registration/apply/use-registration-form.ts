import type { RegistrationDetail, RegistrationForm } from '@contracts/institution-registration';
import { useState } from 'react';
import type { ApiProblem } from '../../api/problem';
import { focusSoon } from '../../keyboard/focus-soon';
import { useApplicant } from '../applicant/applicant';
import { useApplicantAction } from '../applicant/use-applicant-api';
import { formOf, materialsOf } from './draft';
import {
  fieldErrorsOf,
  fieldId,
  firstWrong,
  missingFields,
  missingPictures,
  stillWrong,
  type FieldErrors,
} from './field-errors';
import type { DraftOf } from './kept-draft';
import type { DraftState } from './use-draft';
import { useSending } from './use-sending';

/** Checks and sends the form of step 2. What is wrong stands at its field, and the focus goes to the first. */
export function useRegistrationForm(
  of: DraftOf,
  { draft, change }: DraftState,
  onSent: (sent: RegistrationDetail) => void,
  onOutdated: () => void,
) {
  const isProven = useApplicant().status === 'proven';
  const [errors, setErrors] = useState<FieldErrors>({});

  const show = (found: FieldErrors): boolean => {
    setErrors(found);
    const first = firstWrong(found);
    if (first) focusSoon(fieldId(first));
    return first !== undefined;
  };
  const showRefusal = ({ status, code, fields }: ApiProblem) => {
    if (code === 'consent-outdated') onOutdated();
    else
      show(
        status === 401 ? { phone: '验证已失效，请重新验证手机；已填写的内容还在' } : fieldErrorsOf(fields),
      );
  };
  const sending = useSending(of, draft, showRefusal);
  const check = useApplicantAction('POST /institution-registrations/form-checks', {
    onRefused: ({ fields }) => setErrors((now) => ({ ...now, ...fieldErrorsOf(fields) })),
  });
  const [checked, setChecked] = useState('');
  const unproven: FieldErrors = isProven ? {} : { phone: '请先验证申请人手机' };

  return {
    errors,
    sending: sending.sending,
    problem: sending.problem?.status === 401 ? undefined : sending.problem,
    showRefusal,

    /** What is wrong with a field is forgotten as it is changed. */
    change: (part: Parameters<typeof change>[0]) => {
      setErrors((now) => stillWrong(now, draft, { ...draft, ...part(draft) }));
      change(part);
    },

    /** The whole form of a proven phone, or undefined with what is missing shown. */
    readForm: (): RegistrationForm | undefined =>
      show({ ...missingFields(draft), ...unproven }) ? undefined : formOf(draft),

    /** Asks the API about the fields once all are filled in, before certificates are scanned for nothing. */
    checkFields: () => {
      const form = formOf(draft);
      const content = JSON.stringify(form);
      if (!form || !isProven || content === checked || firstWrong(missingFields(draft))) return;
      setChecked(content);
      void check.send({ body: form });
    },

    submit: async () => {
      const form = formOf(draft);
      if (show({ ...missingFields(draft), ...unproven, ...missingPictures(draft, Date.now()) })) {
        // Told with what is missing, not once all of it is there.
        if (form && isProven && !firstWrong(missingFields(draft))) void check.send({ body: form });
        return;
      }
      const materials = materialsOf(draft);
      const sent = form && materials && (await sending.send(form, materials));
      if (sent) onSent(sent);
    },
  };
}
