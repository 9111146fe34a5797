import type { ReactNode } from 'react';
import { ProblemState, Skeleton } from '@/shared/feedback/page-states';
import type { LoginOptions } from '@/shared/session/login-options';
import type { useConsent } from './use-consent';

interface OptionsViewProps {
  consent: Pick<ReturnType<typeof useConsent>, 'options' | 'problem' | 'reload'>;
  children: (options: LoginOptions) => ReactNode;
}

/** Shows what needs the login options: until they are known its shape, or why they couldn't be read, with a retry. */
export function OptionsView({ consent: { options, problem, reload }, children }: OptionsViewProps) {
  if (options) return <>{children(options)}</>;
  return problem ? <ProblemState problem={problem} onRetry={reload} /> : <Skeleton rows={1} />;
}
