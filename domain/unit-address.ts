import type { FieldProblem } from '../contracts/problems';
import type { AddressInformation } from '../contracts/unit-information';
import { fieldProblemsOf } from './field-faults';
import { addressFault, normaliseAddress } from './institution-facts';
import { toHalfWidth } from './width';

/** 地址信息 as it is stored. */
export function normaliseAddressInformation(values: AddressInformation): AddressInformation {
  const { divisionCode, address, postcode, phone, email = '' } = values;
  const mail = toHalfWidth(email).replace(/\s/g, '').toLowerCase();
  return {
    divisionCode,
    address: normaliseAddress(address),
    postcode: toHalfWidth(postcode).replace(/\s/g, ''),
    phone: toHalfWidth(phone).replace(/[—–]/g, '-').replace(/\s+/g, ''),
    ...(mail && { email: mail }),
  };
}

export function addressFaults({ address, postcode, phone, email }: AddressInformation): FieldProblem[] {
  return fieldProblemsOf(
    {
      address: addressFault(address),
      postcode: /^[0-9]{6}$/.test(postcode) ? undefined : '请填写 6 位邮政编码。',
      phone: /^(0\d{2,3}-?)?\d{7,8}(-\d{1,6})?$|^1[3-9]\d{9}$|^\d{3,5}$/.test(phone)
        ? undefined
        : '请填写单位电话，形如 027-87654321，有分机的写作 027-87654321-801。',
      email:
        email === undefined || /^[a-z0-9._%+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,24}$/.test(email)
          ? undefined
          : '电子邮箱的格式不正确，应形如 office@example.cn；没有的不填。',
    },
    '/values',
  );
}
