import { useState } from 'react';
import type { Session } from '@contracts/login';
import { adoptApplicant } from './applicant';
import { IdentityQuestion, type OpenQuestion } from './identity-question';
import { PhoneCodeForm, type PhoneCodeFormProps } from './phone-code-form';

export interface PhoneProofProps extends Omit<PhoneCodeFormProps, 'onSession' | 'onQuestion'> {
  onProven?: () => void;
}

/** Proves a phone by an SMS code, and where the account is known elsewhere, by whose it is (R-A2, R-D1). */
export function PhoneProof({ onProven, ...form }: PhoneProofProps) {
  const [question, setQuestion] = useState<OpenQuestion>();
  const enter = (session: Session) => {
    adoptApplicant(session);
    onProven?.();
  };
  if (question) {
    return <IdentityQuestion question={question} onAnswered={enter} onOver={() => setQuestion(undefined)} />;
  }
  return <PhoneCodeForm {...form} onSession={enter} onQuestion={setQuestion} />;
}
