import { maskAddress } from '../../domain/mask';
import { isLoopbackOrPrivate } from '../../runtime/private-address';

/** A network address as the person who confirms a login reads it. */
export const addressInWords = (address: string): string =>
  isLoopbackOrPrivate(address) ? `${address}（本机或本单位内网）` : address;

/** The same in the list of one's logins: near enough to recognise, and no more than that. */
export const maskedAddressInWords = (address: string): string =>
  isLoopbackOrPrivate(address) ? '内网地址' : maskAddress(address);
