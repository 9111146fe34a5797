import type { Answer } from '../request/route-types';
import { askForSubscription } from '../platform/subscription';
import { useLoginOptions } from './login-options';

type Occasion = keyof Answer<'GET /login/options'>['subscriptionTemplates'];

/**
 * Asks on a tap whether WeChat may tell what comes of it (R-T1). To be called first in the tap's handler: WeChat shows its
 * question only there. Resolves whatever the answer was.
 */
export function useSubscription(occasion: Occasion): () => Promise<void> {
  const templateIds = useLoginOptions()?.subscriptionTemplates[occasion] ?? [];
  return () => askForSubscription(templateIds);
}
