import type { AccountContact } from '@contracts/unit-account';
import { LongName, TwoLines } from '../review/two-lines';
import type { OwnAccount } from './own-account';
import { PhoneButton } from './phone-button';

export interface ContactCellProps {
  contact: AccountContact | null;
  /** Whose phone can be shown: the account that it was filled in of. */
  account: OwnAccount | undefined;
}

/** 管理姓名 and 手机号. */
export function PersonCell({ contact, account }: ContactCellProps) {
  if (!contact) return '—';
  const { name, phoneMasked } = contact;
  // Whoever has the business by a code, or by a handing over, left no number with the account.
  const isOfAccount = account?.administrator?.phoneMasked ?? account?.planned?.phoneMasked;
  const shown = phoneMasked && account && isOfAccount && (
    <PhoneButton account={account} masked={phoneMasked} />
  );
  return <TwoLines first={name} second={shown ?? phoneMasked} />;
}

/** 所在部门 and 办公电话. */
export const DepartmentCell = ({ contact }: Pick<ContactCellProps, 'contact'>) =>
  contact?.department ? (
    <TwoLines first={<LongName>{contact.department}</LongName>} second={contact.officePhone} />
  ) : (
    '—'
  );
