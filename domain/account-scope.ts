import type { OwnAccountKind, UnitAccountKind } from '../contracts/unit-account-states';

/** What an account is for: the unit as a whole, its HR account; or its businesses (R-E3, R-E4). */
export interface AccountScope {
  /** Absent: the HR account. */
  readonly kind?: OwnAccountKind;
  /** By code: the one of a business account, those chosen for a sub-account. */
  readonly businessCodes?: readonly string[];
}

export const accountKindOf = ({ kind }: AccountScope): UnitAccountKind => kind ?? 'hr';
