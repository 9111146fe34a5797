import { equalText } from './equal-text';
import { isLoopbackOrPrivate } from './private-address';

/** Who asks for `/metrics`. */
interface Asker {
  /** The header `Authorization`. */
  readonly authorization: string | undefined;
  readonly address: string | undefined;
}

/** Whether a program shows its figures: to whoever has the token, or, without one, to the near network. */
export const mayReadMetrics = (token: string | undefined, { authorization, address }: Asker): boolean =>
  token ? equalText(authorization ?? '', `Bearer ${token}`) : isLoopbackOrPrivate(address ?? '');
