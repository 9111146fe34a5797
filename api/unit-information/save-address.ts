import type { Knex } from 'knex';
import type { AddressInformation } from '../../contracts/unit-information';
import { addressFaults, normaliseAddressInformation } from '../../domain/unit-address';
import { refuseFaults } from '../refuse-faults';
import type { Services } from '../services';
import { changedFields } from './changed-fields';
import { saveSection, type SectionChange } from './save-section';

/** 地址信息. The address itself is the library's, where the registration wrote it first. */
export async function saveAddress(
  services: Services,
  change: Omit<SectionChange, 'section'>,
  typed: AddressInformation,
): Promise<void> {
  const values = normaliseAddressInformation(typed);
  await saveSection(services, { ...change, section: 'address' }, async (trx, { address: before }) => {
    refuseFaults([...(await divisionFaults(trx, values.divisionCode)), ...addressFaults(values)]);
    await trx('institution').where({ id: change.institutionId }).update({ address: values.address });
    await trx('unit_information')
      .where({ institution_id: change.institutionId })
      .update({
        division_code: values.divisionCode,
        postcode: values.postcode,
        phone: values.phone,
        email: values.email ?? null,
      });
    return changedFields(before, values);
  });
}

/** A county, or what the province governs directly: what has no division below it. */
async function divisionFaults(trx: Knex.Transaction, code: string) {
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `select from division where code = ? and not exists (select from division below where below.parent_code = division.code)`,
    [code],
  );
  return rows.length > 0 ? [] : [{ path: '/values/divisionCode', message: '请选择所在的县（市、区）。' }];
}
