import { activityInfo } from '@temporalio/activity';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { databaseFailure } from '../activities/database-failures';
import { providerFailure } from '../activities/provider-failure';
import { ProviderError } from '../providers/provider-error';
import type { Logger } from '../runtime/logger';

/**
 * Around every activity, local ones too: what a database or a provider threw becomes a failure that says whether to
 * retry; what an operator must act on is said aloud. Activities let such errors pass, unless they have an answer to one.
 */
export function failureInterceptor(log: Logger): ActivityInterceptorsFactory {
  return () => ({
    inbound: {
      async execute(input, next) {
        try {
          return await next(input);
        } catch (error) {
          if (error instanceof ProviderError && error.kind === 'alert') sayAloud(log, error);
          throw databaseFailure(providerFailure(error));
        }
      },
    },
  });
}

function sayAloud(log: Logger, { provider, code }: ProviderError): void {
  const { activityType, workflowExecution } = activityInfo();
  const processId = workflowExecution?.workflowId;
  log.error(
    { alert: true, activityType, processId, provider, providerCode: code },
    'provider needs an operator',
  );
}
