import { searchAdmissions } from '../roster-admission/search';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import { searchTransfers } from '../transfer-out/search';
import { together, workOf, type Work } from './work';

/** Who waits for the unit to enter its roster, or to be released from it, the longest first (R-I3, R-I5). */
export async function staffWork(services: Services, session: RoleSession, shown: number): Promise<Work> {
  const waiting = { session, body: { filter: { state: 'awaiting-review' as const }, limit: shown } };
  const [admissions, transfers] = await Promise.all([
    searchAdmissions(services, waiting),
    searchTransfers(services, waiting),
  ]);
  return together(
    shown,
    workOf('roster-admissions', admissions, ({ personName, internalDepartment }) => ({
      title: [`${personName}绑定本单位`, internalDepartment].filter(Boolean).join(' · '),
      institutionName: null,
    })),
    workOf('transfer-requests', transfers, ({ name, internalDepartment }) => ({
      title: [`${name}的转出申请`, internalDepartment].filter(Boolean).join(' · '),
      institutionName: null,
    })),
  );
}
