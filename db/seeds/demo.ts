import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { documentTypes } from '../../contracts/identity-states';
import { codeFromBytes, normaliseCode } from '../../domain/code-text';
import { documentFacts } from '../../domain/document-facts';
import { documentIndexValue, type BlindIndex } from '../../runtime/blind-index';
import type { Encryption } from '../../runtime/encryption';
import type { Bound } from '../enter-roster';
import { seedAuthorizations } from './authorizations';
import people from './demo-people.json';
import { members, rolesOf } from './demo-roles';
import type { DemoTools } from './demo-tools';
import { seedInstitutions } from './institutions';
import { seedStaff } from './staff';
import { stableId } from './stable-id';

type DemoPerson = (typeof people)[number];
const grantedBy = 'seed:demo';

/**
 * The invented people of the demo who already hold a role or belong to a unit, and the confirm codes of the invented
 * units. Needs the library. May run again: what is there stays.
 */
export async function seedDemo(knex: Knex, tools: DemoTools): Promise<void> {
  await knex.transaction(async (trx) => {
    const bound: Bound[] = [];
    for (const person of people) {
      if (rolesOf(person.role).length > 0 || members.has(person.id))
        bound.push(...(await seedPerson(trx, person, tools)));
    }
    await seedStaff(trx, tools, bound);
    await seedConfirmCodes(trx, tools);
    await seedAuthorizations(trx, grantedBy);
  });
}

/** Returns how the person is bound to a unit from now on. */
async function seedPerson(
  trx: Knex,
  person: DemoPerson,
  { encryption, blindIndex, wechatAppId }: DemoTools,
): Promise<Bound[]> {
  const id = stableId(`demo-person:${person.id}`);
  const documentIndex = blindIndex(
    'document',
    documentIndexValue(person.documentType, person.documentNumber),
  );
  const type = documentTypes.find((each) => each === person.documentType);
  const facts = type && documentFacts(type, person.documentNumber);
  // Somebody may have tried the demo as this person before: then the account is theirs.
  const inserted = await trx('person')
    .insert({
      id,
      name: person.name,
      sex: facts?.sex ?? null,
      born_on: facts?.bornOn ?? null,
      document_type: person.documentType,
      document_number_enc: encryption.encryptText(person.documentNumber),
      document_number_index: documentIndex,
      phone_enc: encryption.encryptText(person.phone),
      phone_index: blindIndex('phone', person.phone),
      identity_state: 'verified',
      verified_at: trx.fn.now(),
    })
    .onConflict()
    .ignore()
    .returning('id');
  if (inserted.length === 0) return [];

  await trx('wechat_login')
    .insert({ app_id: wechatAppId, openid: person.openid, person_id: id })
    .onConflict()
    .ignore();
  const holdings = rolesOf(person.role).map(({ role, institutionCode, businessCode }) => ({
    person_id: id,
    role,
    institution_id: stableId(`institution:${institutionCode}`),
    business_code: businessCode ?? null,
    granted_by: grantedBy,
  }));
  if (holdings.length > 0) await trx('role_holding').insert(holdings);
  const unitCode = members.get(person.id);
  if (!unitCode) return [];
  return await trx('membership')
    .insert({ person_id: id, institution_id: stableId(`institution:${unitCode}`) })
    .returning<Bound[]>(['id as membershipId', 'person_id as personId', 'institution_id as institutionId']);
}

/** Codes that follow from the unit's own, so that the demo can be described; a village clinic's are its township's. */
async function seedConfirmCodes(trx: Knex, { encryption, blindIndex }: DemoTools): Promise<void> {
  const rows = seedInstitutions()
    .filter(({ isMedical, kind }) => isMedical && kind !== 'village-clinic')
    .map((institution) => {
      const code = codeFromBytes(
        createHash('sha256').update(`demo-confirm-code:${institution.code}`).digest(),
      );
      return {
        id: stableId(`demo-confirm-code:${institution.code}`),
        institution_id: institution.id,
        code_enc: encryption.encryptText(code),
        code_index: blindIndex('confirm-code', normaliseCode(code)),
      };
    });
  await trx('confirm_code').insert(rows).onConflict().ignore();
}
