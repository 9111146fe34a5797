import type { Knex } from 'knex';
import type { RosterDetail } from '../../contracts/roster';
import { noticeOf } from '../../db/notices';
import { comparablePersonName, nameFault, normalisePersonName } from '../../domain/person-name';
import { retirementDayFault } from '../../domain/roster';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { changeEntry } from './change-entry';

/** 修改姓名: the roster's alone; the name before is kept. The verified identity changes by verification (R-I4). */
export function rename(
  services: Services,
  input: HandlerInput<'PUT /roster/:id/name'>,
): Promise<RosterDetail> {
  const fault = nameFault(input.body.name);
  if (fault)
    throw new ProblemError('invalid-request', fault, { fields: [{ path: '/name', message: fault }] });
  const name = normalisePersonName(input.body.name);
  return changeEntry(services, input, {
    action: 'rename',
    written: 'roster.renamed',
    work: async (trx, entry) => {
      if (entry.name === name)
        throw new ProblemError('invalid-request', '姓名没有变化。', {
          fields: [{ path: '/name', message: '与现在的姓名相同，请填写修改后的姓名。' }],
        });
      await trx('roster_former_name').insert({
        entry_id: entry.id,
        name: entry.name,
        changed_by: input.session.personId,
      });
      await trx('roster_entry')
        .where({ id: entry.id })
        .update({ name, name_normalised: comparablePersonName(name) });
    },
  });
}

/** 退休: into the retired roster, of which the person is told; there, its details are corrected, and what they were is kept. */
export function retire(
  services: Services,
  input: HandlerInput<'PUT /roster/:id/retirement'>,
): Promise<RosterDetail> {
  const { retiredOn, postBeforeRetirement, isHonoured } = input.body;
  return changeEntry(services, input, {
    action: 'retire',
    written: 'roster.retired',
    told: ({ place, personId, institution }) =>
      place === 'in-service' ? noticeOf('roster.retired', { institution })(personId) : undefined,
    work: async (trx, { id, place, bornOn }) => {
      const fault = retirementDayFault(retiredOn, new Date(), bornOn);
      if (fault)
        throw new ProblemError('invalid-request', fault, {
          fields: [{ path: '/retiredOn', message: fault }],
        });
      if (place === 'retired') await keepRetirement(trx, id, input.session.personId);
      await trx('roster_entry').where({ id }).update({
        roster: 'retired',
        retired_on: retiredOn,
        post_before_retirement: postBeforeRetirement,
        is_honoured_retirement: isHonoured,
      });
    },
  });
}

async function keepRetirement(trx: Knex.Transaction, entryId: string, changedBy: string): Promise<void> {
  await trx.raw(
    `insert into roster_former_retirement (entry_id, retired_on, post_before_retirement, is_honoured_retirement, changed_by)
     select id, retired_on, post_before_retirement, is_honoured_retirement, ? from roster_entry
      where id = ? and num_nonnulls(retired_on, post_before_retirement, is_honoured_retirement) > 0`,
    [changedBy, entryId],
  );
}

/** VIP 权限: since when the person may read the unit's statistics and queries. */
export function setQueryRight(
  services: Services,
  input: HandlerInput<'PUT /roster/:id/query-right'>,
): Promise<RosterDetail> {
  const { isGranted } = input.body;
  return changeEntry(services, input, {
    action: 'set-query-right',
    written: isGranted ? 'roster.query-right-granted' : 'roster.query-right-revoked',
    work: async (trx, { id }) => {
      await trx('roster_entry')
        .where({ id })
        .update({ may_query_since: isGranted ? trx.raw('coalesce(may_query_since, now())') : null });
    },
  });
}
