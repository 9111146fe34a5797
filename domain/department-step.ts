import type { DepartmentStep } from '../contracts/department-review-states';
import type { HrApplicationEvents, RegistrationEvents } from './process-events';

type ReviewedEvent = keyof HrApplicationEvents | keyof RegistrationEvents | BesideEvent;
type BesideEvent = 'hr-application.superseded' | 'hr-application.voided';

const steps = {
  'registration.submitted': 'sent',
  'registration.corrected': 'sent',
  'registration.admitted': 'admitted',
  'registration.refused': 'refused',
  'hr-application.submitted': 'sent',
  'hr-application.corrected': 'sent',
  'hr-application.admitted': 'admitted',
  'hr-application.refused': 'refused',
  'hr-application.superseded': 'refused',
  'hr-application.withdrawn': 'over',
  'hr-application.voided': 'over',
} as const satisfies Record<ReviewedEvent, DepartmentStep>;

/** What an event of an application was to it; one that a later version of the program wrote is neither good nor bad. */
export const departmentStepOf = (type: string): DepartmentStep => (isKnown(type) ? steps[type] : 'sent');

const isKnown = (type: string): type is ReviewedEvent => Object.hasOwn(steps, type);
