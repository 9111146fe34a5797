import { isLoopbackOrPrivate } from '../private-address';

/** A network address as the person who confirms a login reads it. */
export const addressInWords = (address: string): string =>
  isLoopbackOrPrivate(address) ? `${address}（本机或本单位内网）` : address;
