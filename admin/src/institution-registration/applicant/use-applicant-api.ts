import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ApiProblem } from '../../api/problem';
import type { Answer, RouteName, Sent } from '../../api/routes';
import { useAction, type Action, type ActionOptions } from '../../api/use-action';
import { useApi, type UseApiOptions } from '../../api/use-api';
import { applicantClient, markApplicantAbsent } from './applicant';

/** `useAction` in the applicant's session. One that is over asks for the phone again; the page stays. */
export const useApplicantAction = <R extends RouteName>(
  route: R,
  { onRefused }: ActionOptions = {},
): Action<R> =>
  useAction(route, {
    ...applicantClient,
    onRefused: (problem) => {
      if (problem.status === 401) markApplicantAbsent();
      onRefused?.(problem);
    },
  });

/** `useApi` in the applicant's session. */
export function useApplicantApi<R extends RouteName & `GET ${string}`>(
  route: R,
  sent: Sent<R>,
  options: UseApiOptions = {},
): UseQueryResult<Answer<R>> {
  const query = useApi(route, sent, { ...options, ...applicantClient });
  const { error } = query;
  useEffect(() => {
    if (error instanceof ApiProblem && error.status === 401) markApplicantAbsent();
  }, [error]);
  return query;
}
