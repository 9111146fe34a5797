import type { Knex } from 'knex';
import { nextUnitAccountState } from '../domain/unit-account';
import {
  initialUnitAccount,
  unitAccountFace,
  unitAccountProcessId,
  type UnitAccountProcess,
} from '../domain/unit-account-process';
import { recordBeside } from '../db/record-beside';
import { getUnitName, nothingLeft, voidActivations } from './unit-account-rows';
import type { RightChanged } from './right-changed';
import { getAccountName } from './unit-account-scope';
import { noticeOf } from '../db/notices';

const untouched: RightChanged = { moved: [], notices: [] };

/**
 * The business account of a unit is over when its business was given in another way, or the right revoked there (R-E3): the
 * row of the authorization decides. Whoever gave a code that waits is told, and who was about to use it.
 * @param by the authorization's process
 */
export async function voidBusinessAccount(
  trx: Knex.Transaction,
  { institutionId, businessCode }: { readonly institutionId: string; readonly businessCode: string },
  by: string,
): Promise<RightChanged> {
  const found = await trx('unit_account')
    .where({ institution_id: institutionId, kind: 'business' })
    .whereRaw('business_codes[1] = ?', [businessCode])
    .whereNot({ state: 'revoked' })
    .first<{ id: string; issuer: string | null } | undefined>(
      'id',
      trx.raw('case when code_enc is not null then issued_by end as issuer'),
    );
  if (!found) return untouched;
  const processId = unitAccountProcessId(found.id);
  const scope = { kind: 'business', businessCodes: [businessCode], institutionId } as const;
  const recorded = await recordBeside<UnitAccountProcess, 'account.voided'>(trx, {
    processId,
    kind: 'unit-account',
    type: 'account.voided',
    detail: { by },
    face: unitAccountFace,
    initial: initialUnitAccount,
    next: ({ state }) =>
      state === 'revoked' ? undefined : { ...scope, state: nextUnitAccountState(state, 'voided', false) },
  });
  if (recorded === undefined) return untouched;
  await trx('unit_account')
    .where({ id: found.id })
    .update({ state: 'revoked', revoked_at: trx.fn.now(), ...nothingLeft });
  const activating = await voidActivations(trx, processId);
  const names = {
    institution: await getUnitName(trx, institutionId),
    account: await getAccountName(trx, { state: 'revoked', ...scope }),
  };
  const told = new Set([...(found.issuer ? [found.issuer] : []), ...activating]);
  return { moved: [processId], notices: [...told].map(noticeOf('own-account.voided', names)) };
}
