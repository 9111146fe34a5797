import { checkCharacterOf } from '../domain/credit-code';
import type { BasicInformation, UnitInformation } from '../contracts/unit-information';
import type { Answer } from './api-client';
import { giveRole } from './give-role';
import type { Visitor } from './identity-steps';
import type { Stack } from './stack';
import { newKey, newVerified } from './unit-account-steps';

let serial = 0;

/** A credit code of nobody's, with its check character. */
export function freeCreditCode(): string {
  const first = `12429021MB${String((serial += 1)).padStart(7, '0')}`;
  return `${first}${checkCharacterOf(first)}`;
}

/** 基本信息 that nothing is wrong with. */
export const basicValues = (): BasicInformation => ({
  creditCode: freeCreditCode(),
  licenceNumber: 'PDY429021A1001',
  foundedOn: '1988-05-01',
  legalRepresentative: '辛示例',
  sponsor: 'health-authority',
  economicType: 'state',
  administrativeRank: 'division',
  isUpToStandard: true,
  publicNature: 'partly-funded',
});

export const addressValues = {
  divisionCode: '429021',
  address: '示例镇示例路 1 号',
  postcode: '442400',
  phone: '0719-3330000',
};

/** The HR account of an institution, by a person of this name. */
export async function hrOf(stack: Stack, institutionId: string, name: string): Promise<Visitor> {
  const visitor = await newVerified(stack, name);
  const { id: roleId } = await giveRole(stack, visitor.id, { role: 'hr-account', institutionId });
  await visitor.client.put('/api/session/role', { roleId });
  return visitor;
}

export const readInformation = ({ client }: Visitor, id: string) =>
  client.get<UnitInformation>(`/api/institutions/${id}/information`);

type OwnSection = 'basic' | 'other-names' | 'address' | 'internal-departments';

export const saveSection = (
  { client }: Visitor,
  section: OwnSection,
  body: object,
  headers = newKey(),
): Promise<Answer<UnitInformation>> =>
  client.call('PUT', `/api/unit-information/${section}`, { body, headers });

export const changeSubject = (
  { client }: Visitor,
  id: string,
  body: object,
): Promise<Answer<UnitInformation>> =>
  client.call('PUT', `/api/institutions/${id}/subject`, { body, headers: newKey() });

/** Confirms what this answer shows. */
export const confirm = (
  { client }: Visitor,
  { subject, basic, otherNames, address, internalDepartments }: UnitInformation,
): Promise<Answer<UnitInformation>> =>
  client.post<UnitInformation>(
    '/api/unit-information/confirmations',
    {
      versions: {
        ...{ subject: subject.version, basic: basic.version, address: address.version },
        'other-names': otherNames.version,
        'internal-departments': internalDepartments.version,
      },
    },
    newKey(),
  );
