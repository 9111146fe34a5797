import type { Knex } from 'knex';
import type { RoleName } from '../../contracts/login';
import type { OwnActivation, OwnBusiness, OwnOffer } from '../../contracts/own-authorization';
import { roleLabels } from '../login/roles';
import { ProblemError } from '../problems';

export interface PlaceRow {
  institutionId: string;
  institutionName: string;
  businessCode: string;
  businessName: string;
}

export const placeColumns = [
  'unit.id as institutionId',
  'unit.name as institutionName',
  'business.code as businessCode',
  'business.name as businessName',
];

export const toPlace = ({ institutionId, institutionName, businessCode, businessName }: PlaceRow) => ({
  institution: { id: institutionId, name: institutionName },
  businessCode,
  businessName,
});

/** The rights in businesses that the person holds now, the latest first. */
export async function ownBusinesses(database: Knex, personId: string): Promise<OwnBusiness[]> {
  const rows = await database('role_holding as holding')
    .join('institution as unit', 'unit.id', 'holding.institution_id')
    .join('business', 'business.code', 'holding.business_code')
    .where({ 'holding.person_id': personId, 'holding.ended_at': null })
    .orderBy('holding.granted_at', 'desc')
    .select<(PlaceRow & { id: string; role: RoleName; since: Date })[]>(
      'holding.id',
      'holding.role',
      'holding.granted_at as since',
      ...placeColumns,
    );
  return rows.map(({ id, role, since, ...place }) => ({
    id,
    ...toPlace(place),
    roleLabel: roleLabels[role],
    isAdministrator: role === 'business-administrator',
    since: since.toISOString(),
  }));
}

type ActivationRow = PlaceRow & { id: string; checkId: string; isInReview: boolean };

const grants = (database: Knex): Knex.QueryBuilder =>
  database('authorization_grant as grants')
    .join('institution as unit', 'unit.id', 'grants.institution_id')
    .join('business', 'business.code', 'grants.business_code');

const activations = (database: Knex, personId: string): Knex.QueryBuilder =>
  grants(database).where({ 'grants.check_person_id': personId });

/** What is directly given to the person and waits for their answer. */
export async function ownOffers(database: Knex, personId: string): Promise<OwnOffer[]> {
  const rows = await grants(database)
    .where({ 'grants.offered_to': personId, 'grants.check_id': null })
    .select<(PlaceRow & { id: string })[]>('grants.id', ...placeColumns);
  return rows.map(({ id, ...place }) => ({ id, ...toPlace(place) }));
}

/** Whether a face check waits for its manual review (R-B8). */
export const isInReview = (database: Knex, checkId: string): Knex.Raw =>
  database.raw(`exists (select from face_check where id = ?? and state = 'reviewing') as "isInReview"`, [
    checkId,
  ]);

const activationColumns = (database: Knex) => [
  'grants.id',
  'grants.check_id as checkId',
  isInReview(database, 'grants.check_id'),
  ...placeColumns,
];

const toActivation = ({ id, checkId, isInReview: isReviewed, ...place }: ActivationRow): OwnActivation => ({
  id,
  checkId,
  isInReview: isReviewed,
  ...toPlace(place),
});

/** What waits for the person's face check. */
export async function ownActivations(database: Knex, personId: string): Promise<OwnActivation[]> {
  const rows = await activations(database, personId).select<ActivationRow[]>(...activationColumns(database));
  return rows.map(toActivation);
}

export async function getOwnActivation(
  database: Knex,
  grantId: string,
  personId: string,
): Promise<OwnActivation> {
  const row = await activations(database, personId)
    .where({ 'grants.id': grantId })
    .first<ActivationRow | undefined>(...activationColumns(database));
  if (!row)
    throw new ProblemError('not-allowed-now', '本次人脸识别已结束，请返回“本人业务账号管理”查看结果。', {
      allowed: [],
    });
  return toActivation(row);
}
