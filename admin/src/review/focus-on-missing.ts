import { focusSoon } from '../keyboard/focus-soon';
import type { Missing } from './decision-body';
import { places } from './places';

/** The focus goes to the first thing that keeps the decision from being sent. */
export function focusOnMissing({ at }: Missing): void {
  if (typeof at === 'object') return focusSoon(places.defect(at.defect));
  switch (at) {
    case 'remark':
      return focusSoon(places.remark);
    case 'period':
      return focusSoon(places.periodFrom);
    case 'defects':
      return focusSoon(places.firstMark);
    case 'decision':
      return undefined;
  }
}
