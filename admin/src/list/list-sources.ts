import { call } from '../api/api';
import { authorizationSource } from '../authorization/authorization-source';
import { businessAccountSource } from '../own-account/business-account-source';
import { subAccountSource } from '../own-account/sub-account-source';
import { isPreloadedPlace } from '../preloaded-list/preloaded-place';
import { preloadedSource } from '../preloaded-list/preloaded-source';
import { feeTotalSource } from '../reconciliation/fee-total-source';
import { reviewSource } from '../review/review-source';
import { isAdmissionResource } from '../roster-admission/admission-lists';
import { admissionSource } from '../roster-admission/admission-source';
import { isRosterResource } from '../roster/roster-lists';
import { rosterSource } from '../roster/roster-source';
import { staffQuerySource } from '../staff-query/staff-query-source';
import { transferSource } from '../transfer-out/transfer-source';
import { unitAccountSource } from '../unit-account/unit-account-source';
import { isListResource, listRoutes, type ListResource } from './list-routes';
import type { ListSource } from './list-source';

/** The source of a resource's records. Most lists are one GET route whose query has the filters' names. */
export function listSourceOf(resource: string): ListSource {
  if (resource === 'reviews') return reviewSource;
  if (resource === 'unit-accounts') return unitAccountSource;
  if (resource === 'sub-accounts') return subAccountSource;
  if (resource === 'business-accounts') return businessAccountSource;
  if (resource === 'authorizations') return authorizationSource;
  if (resource === 'fee-totals') return feeTotalSource;
  if (isPreloadedPlace(resource)) return preloadedSource(resource);
  if (isAdmissionResource(resource)) return admissionSource(resource);
  if (resource === 'staff-query') return staffQuerySource;
  if (resource === 'transfer-requests') return transferSource;
  if (isRosterResource(resource)) return rosterSource(resource);
  if (isListResource(resource)) return querySource(resource);
  throw new Error(`no routes for resource ${resource}`);
}

function querySource(resource: ListResource): ListSource {
  const { list, one } = listRoutes[resource];
  return {
    page: ({ filter, limit, cursor, signal }) =>
      call(list, { query: { ...filter, limit, cursor } }, { signal }),
    one: one && ((id, signal) => call(one, { params: { id } }, { signal })),
  };
}
