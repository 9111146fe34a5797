import { textOf } from '../context';
import { readPassport } from '../documents/passport-code';
import type { Action } from './action';

export const passportOcr: Action = async (_context, fields) => {
  const picture = textOf(fields.ImageBase64);
  if (picture === '') return { error: 'FailedOperation.EmptyImageError' };
  const passport = await readPassport(Buffer.from(picture, 'base64'));
  if (!passport) return { error: 'FailedOperation.NoPassport' };
  const { name, documentNumber, validUntil } = passport;
  return { fields: { ID: documentNumber, Name: name, DateOfExpiration: validUntil } };
};
