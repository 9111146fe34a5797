import type { BasicInformation, UnitInformation } from '@contracts/unit-information';
import { faultsOf, type Faults } from './use-section-form';

/** 基本信息 as it is being filled in. */
export type BasicDraft = Partial<BasicInformation>;

type Asked = UnitInformation['asked'];

/** What is still missing, field by field in the order of the page; whether it is right is for the API to say. */
export function missingOfBasic(draft: BasicDraft, asked: Asked): Faults {
  return faultsOf({
    creditCode: asked.creditCode && !draft.creditCode?.trim() && '请填写 18 位统一社会信用代码。',
    licenceNumber: asked.licence !== null && !draft.licenceNumber?.trim() && `请填写${asked.licence}号。`,
    foundedOn: !draft.foundedOn && '请选择成立日期。',
    legalRepresentative: !draft.legalRepresentative?.trim() && '请填写法人代表（负责人）。',
    sponsor: !draft.sponsor && '请选择设置/主办单位。',
    economicType: !draft.economicType && '请选择登记注册经济类型。',
    administrativeRank: !draft.administrativeRank && '请选择单位行政级别。',
    publicNature: !draft.publicNature && '请选择单位事业性质。',
    isUpToStandard: draft.isUpToStandard === undefined && '请选择是否达到建设标准。',
  });
}

/** As the API takes it; undefined while something is missing. */
export function wholeBasic(draft: BasicDraft, asked: Asked): BasicInformation | undefined {
  const { foundedOn, sponsor, economicType, administrativeRank, publicNature, isUpToStandard } = draft;
  const { creditCode, licenceNumber, legalRepresentative, websiteDomain } = draft;
  if (!foundedOn || !legalRepresentative || !sponsor || !economicType || !administrativeRank)
    return undefined;
  if (!publicNature || isUpToStandard === undefined) return undefined;
  return {
    ...(asked.creditCode && { creditCode }),
    ...(asked.licence !== null && { licenceNumber }),
    ...(websiteDomain?.trim() && { websiteDomain }),
    ...{
      foundedOn,
      legalRepresentative,
      sponsor,
      economicType,
      administrativeRank,
      publicNature,
      isUpToStandard,
    },
  };
}
