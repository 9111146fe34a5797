import { useState } from 'react';
import { focusFirstFault } from './use-step-action';

/** What keeps a field from being sent, by its path, in the order of the page. */
type Checks = Readonly<Record<string, () => string | undefined>>;

/**
 * A form that is judged when it is sent, and from then on with each change: a mended field is not marked any longer.
 * @param answered what the server said of the fields; our own check of the same field goes first
 */
export function useForm(answered: Readonly<Record<string, string>>, checks: Checks) {
  const [judged, setJudged] = useState(false);
  const own = Object.fromEntries(Object.entries(checks).map(([path, check]) => [path, check()]));
  return {
    faultOf: (path: string): string | undefined => (judged ? own[path] : undefined) ?? answered[path],
    /** Whether it may be sent; where not, the first faulty field has the focus. */
    isSound: (): boolean => {
      setJudged(true);
      const isSound = Object.values(own).every((fault) => fault === undefined);
      if (!isSound) focusFirstFault(own);
      return isSound;
    },
  };
}
