import { focusSoon } from '../keyboard/focus-soon';

/** The field that the scanner types into. */
export const codeFieldId = 'onsite-code';

/** Ready for the next scan. */
export const focusOnCode = (): void => focusSoon(codeFieldId);
