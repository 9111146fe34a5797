import type { ActivityExecuteInput, ActivityInboundCallsInterceptor, Next } from '@temporalio/worker';
import { databaseFailure } from '../activities/database-failures';
import { providerFailure } from '../activities/provider-failure';

/** Around every activity: what a database or a provider threw becomes a failure that says whether to retry. */
export const failureInterceptor: ActivityInboundCallsInterceptor = {
  async execute(input: ActivityExecuteInput, next: Next<ActivityInboundCallsInterceptor, 'execute'>) {
    try {
      return await next(input);
    } catch (error) {
      throw databaseFailure(providerFailure(error));
    }
  },
};
