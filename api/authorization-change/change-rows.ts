import type { Knex } from 'knex';
import type { OwnChange } from '../../contracts/authorization-change';
import type {
  AuthorizationChangeKind,
  AuthorizationChangeState,
} from '../../contracts/authorization-change-states';
import { authorizationChangeActionsOf } from '../../domain/authorization-change';
import { maskName } from '../../domain/mask';
import { isInReview, placeColumns, toPlace, type PlaceRow } from '../authorization/own-rows';

interface ChangeRow extends PlaceRow {
  readonly id: string;
  readonly kind: AuthorizationChangeKind;
  readonly state: AuthorizationChangeState;
  readonly isInitiator: boolean;
  readonly initiatorName: string | null;
  readonly targetName: string | null;
  readonly checkId: string | null;
  readonly isInReview: boolean;
  readonly expiresAt: Date | null;
  readonly changedAt: Date;
}

/** What came to an end is shown so long. */
const shownDays = 30;

const changesOf = (database: Knex): Knex.QueryBuilder =>
  database('authorization_change as change')
    .join('institution as unit', 'unit.id', 'change.institution_id')
    .join('business', 'business.code', 'change.business_code')
    .join('person as initiator', 'initiator.id', 'change.initiator_id')
    .join('person as target', 'target.id', 'change.target_id');

const changeColumns = (database: Knex, personId: string) => [
  'change.id',
  'change.kind',
  'change.state',
  'initiator.name as initiatorName',
  'target.name as targetName',
  'change.check_id as checkId',
  'change.expires_at as expiresAt',
  'change.changed_at as changedAt',
  isInReview(database, 'change.check_id'),
  database.raw('change.initiator_id = ? as "isInitiator"', [personId]),
  ...placeColumns,
];

/** What the person has begun lately, and what they are asked to accept; what waits for somebody first. */
export async function ownChanges(database: Knex, personId: string): Promise<OwnChange[]> {
  const rows = await changesOf(database)
    .where((either) => {
      void either.where({ 'change.target_id': personId, 'change.state': 'offered' }).orWhere((begun) => {
        void begun
          .where({ 'change.initiator_id': personId })
          .whereRaw(
            `(change.state in ('checking', 'offered') or change.changed_at > now() - make_interval(days => ?))`,
            [shownDays],
          );
      });
    })
    .orderByRaw(`change.state in ('checking', 'offered') desc, change.changed_at desc`)
    .limit(20)
    .select<ChangeRow[]>(changeColumns(database, personId));
  return rows.map(toOwnChange);
}

export async function getOwnChange(database: Knex, personId: string, id: string): Promise<OwnChange> {
  const [row] = await changesOf(database)
    .where({ 'change.id': id })
    .select<ChangeRow[]>(changeColumns(database, personId));
  if (!row) throw new Error('unreachable: what was begun has a row');
  return toOwnChange(row);
}

function toOwnChange({
  initiatorName,
  targetName,
  checkId,
  expiresAt,
  changedAt,
  ...row
}: ChangeRow): OwnChange {
  const { id, kind, state, isInitiator } = row;
  return {
    ...{ id, kind, state, isInitiator },
    ...toPlace(row),
    otherName: isInitiator ? shownName(targetName, state) : (initiatorName ?? '未认证'),
    checkId: isInitiator ? checkId : null,
    isInReview: isInitiator && row.isInReview,
    expiresAt: expiresAt?.toISOString() ?? null,
    changedAt: changedAt.toISOString(),
    availableActions: authorizationChangeActionsOf(row, [isInitiator ? 'initiator' : 'target']),
  };
}

/** Of who hasn't accepted, no more is told than the match told. */
const shownName = (name: string | null, state: AuthorizationChangeState): string =>
  state === 'done' || state === 'removed' ? (name ?? '') : maskName(name ?? '');
