import type { BasicInformation } from '../../contracts/unit-information';
import { normaliseCreditCode } from '../../domain/credit-code';
import { shanghaiDay } from '../../domain/shanghai-day';
import { basicFaults, normaliseBasic } from '../../domain/unit-basic-information';
import { numbersAskedOf } from '../../domain/unit-information';
import { refuseFaults } from '../refuse-faults';
import type { Services } from '../services';
import { changedFields } from './changed-fields';
import { saveSection, type SectionChange } from './save-section';
import { claiming, refuseTaken } from './taken-claims';

/** 基本信息. The credit code is claimed: no two institutions have the same (R-D3, R-E5). */
export async function saveBasic(
  services: Services,
  change: Omit<SectionChange, 'section'>,
  typed: BasicInformation,
): Promise<void> {
  const claims = claimsOf(typed);
  await claiming(services.database, claims, () =>
    saveSection(services, { ...change, section: 'basic' }, async (trx, { kind, basic: before }) => {
      const values = normaliseBasic(typed, kind);
      refuseFaults(basicFaults(values, kind, shanghaiDay(new Date())));
      if (values.creditCode !== before.creditCode) await refuseTaken(trx, claimsOf(values));
      const asked = numbersAskedOf(kind);
      await trx('institution')
        .where({ id: change.institutionId })
        .update({
          // What the kind doesn't ask for stays as it is.
          credit_code: asked.creditCode ? values.creditCode : before.creditCode,
          licence_number: asked.licence ? values.licenceNumber : before.licenceNumber,
        });
      await trx('unit_information')
        .where({ institution_id: change.institutionId })
        .update({
          founded_on: values.foundedOn,
          legal_representative: values.legalRepresentative,
          sponsor: values.sponsor,
          website_domain: values.websiteDomain ?? null,
          economic_type: values.economicType,
          administrative_rank: values.administrativeRank,
          is_up_to_standard: values.isUpToStandard,
          public_nature: values.publicNature,
        });
      return changedFields(before, values);
    }),
  );
}

const claimsOf = ({ creditCode }: Pick<BasicInformation, 'creditCode'>) =>
  creditCode
    ? [{ what: 'credit-code' as const, value: normaliseCreditCode(creditCode), path: '/values/creditCode' }]
    : [];
