import { useState } from 'react';
import { asRequestProblem, type RequestProblem } from '../request/request-problem';
import type { Answer, ChangeRoute } from '../request/route-types';
import { sendIntention, type Intention } from '../request/send-intention';
import { fieldErrorsOf, type FieldErrors } from './field-errors';
import { focusFirstError } from './focus-error';

export interface Sending {
  isBusy: boolean;
  /** The refusal as a whole, for a notice. */
  problem?: RequestProblem;
  errors: FieldErrors;
  /** Sends the change until it is answered; resolves to `undefined` when it is refused, which is shown. */
  send: <R extends ChangeRoute, T>(
    intention: Intention<R>,
    onAnswer: (answer: Answer<R>) => T,
    onRefusal?: (problem: RequestProblem) => void,
  ) => Promise<T | undefined>;
  /** Mistakes that the page sees by itself, shown like the server's. Empty clears them. */
  showErrors: (errors: FieldErrors) => void;
  /** The field was changed: what was wrong with it no longer holds. */
  forgetError: (path: string) => void;
}

/** What a form needs to send a change: busy, the problem, the errors by field, the focus on the first of them. */
export function useSending(): Sending {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<RequestProblem>();
  const [errors, setErrors] = useState<FieldErrors>({});

  const showErrors = (next: FieldErrors) => {
    setProblem(undefined);
    setErrors(next);
    focusFirstError(Object.keys(next));
  };

  const forgetError = (path: string) =>
    setErrors((shown) => Object.fromEntries(Object.entries(shown).filter(([of]) => of !== path)));

  const send: Sending['send'] = async (intention, onAnswer, onRefusal) => {
    if (isBusy) return undefined;
    setBusy(true);
    setProblem(undefined);
    setErrors({});
    try {
      return onAnswer(await sendIntention(intention));
    } catch (thrown) {
      const refusal = asRequestProblem(thrown);
      setProblem(refusal);
      setErrors(fieldErrorsOf(refusal.fields));
      focusFirstError(refusal.fields.map((field) => field.path));
      onRefusal?.(refusal);
      return undefined;
    } finally {
      setBusy(false);
    }
  };

  return { isBusy, problem, errors, send, showErrors, forgetError };
}
