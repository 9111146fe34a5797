import type { Knex } from 'knex';
import {
  authorizationFace,
  authorizationProcessId,
  grantIdSource,
  type AuthorizationPosition,
} from '../../domain/authorization-process';
import { derivedId } from '../../runtime/derived-id';

interface HoldingRow {
  personId: string;
  institutionId: string;
  businessCode: string;
  grantedAt: Date;
}

/**
 * The authorizations of the business administrators that a seed gave their right, with processes that rest: revoking goes
 * the way of all others (R-H4). May run again: what is there stays.
 */
export async function seedAuthorizations(trx: Knex, grantedBy: string): Promise<void> {
  const holdings = await trx('role_holding')
    .where({ role: 'business-administrator', granted_by: grantedBy, ended_at: null })
    .select<HoldingRow[]>(
      'person_id as personId',
      'institution_id as institutionId',
      'business_code as businessCode',
      'granted_at as grantedAt',
    );
  for (const { personId, institutionId, businessCode, grantedAt } of holdings) {
    const id = derivedId(grantIdSource(institutionId, businessCode));
    const position: AuthorizationPosition = {
      state: 'active',
      institutionId,
      businessCode,
      holderId: personId,
    };
    await trx('authorization_grant')
      .insert({
        ...{ id, institution_id: institutionId, business_code: businessCode },
        ...{ state: position.state, person_id: personId, activated_at: grantedAt },
      })
      .onConflict()
      .ignore();
    const face = authorizationFace(position);
    await trx('process')
      .insert({
        ...{ id: authorizationProcessId(id), kind: 'authorization', state: position.state, sequence: 0 },
        ...{ position: JSON.stringify(position), person_id: face.personId, institution_id: institutionId },
        ...{ business_code: businessCode, opened_at: grantedAt, closed_at: grantedAt },
      })
      .onConflict()
      .ignore();
  }
}
