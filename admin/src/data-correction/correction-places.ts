import type { CorrectionKind } from '@contracts/data-correction-states';
import type { Place } from '../layout/navigation';

/** Where what is asked for is put right: an answer changes nothing by itself. */
interface CorrectionPlace {
  readonly how: string;
  /** Where it has a place in this console. */
  readonly place?: Place;
}

const byVerification: CorrectionPlace = {
  how: '身份信息只随实名认证改变：请本人用更正后的证件重新认证，自动核验不成的，由平台人工审核。',
  place: 'identity-reviews',
};

export const correctionPlaces: Record<CorrectionKind, CorrectionPlace> = {
  name: byVerification,
  document: byVerification,
  birth: byVerification,
  'unit-record': {
    how: '花名册中的内容由所在单位的人事管理主体账号更正，单位主体信息由主管部门更正。请先与其核实，办妥后再答复。',
    place: 'institutions',
  },
  'application-record': {
    how: '审核结论和确认的实习时间由作出的单位或主管部门办理，上级可以重新开启。办理过程中可以查到是哪一级。',
    place: 'processes',
  },
  'payment-record': {
    how: '金额和票据在订单中核对：多收的人工退款，票据号码有误的重新登记。',
    place: 'payment-orders',
  },
  other: { how: '请按所涉信息的办理途径更正，办妥后再答复。' },
};
