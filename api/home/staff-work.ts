import { searchAdmissions } from '../roster-admission/search';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import { searchTransfers } from '../transfer-out/search';
import { together, workOf, type Work } from './work';

/** Who waits for the unit to enter its roster or a village clinic's, or to be released, the longest first (R-I3, R-I5, R-J1). */
export async function staffWork(services: Services, session: RoleSession, shown: number): Promise<Work> {
  const state = 'awaiting-review' as const;
  const waiting = { session, body: { filter: { state }, limit: shown } };
  const ofClinics = { session, body: { filter: { state, scope: 'village-clinics' as const }, limit: shown } };
  const [admissions, clinicAdmissions, transfers] = await Promise.all([
    searchAdmissions(services, waiting),
    searchAdmissions(services, ofClinics),
    searchTransfers(services, waiting),
  ]);
  return together(
    shown,
    workOf('roster-admissions', admissions, ({ personName, internalDepartment }) => ({
      title: [`${personName}绑定本单位`, internalDepartment].filter(Boolean).join(' · '),
      institutionName: null,
    })),
    workOf('clinic-admissions', clinicAdmissions, ({ personName, institution }) => ({
      title: `${personName}绑定村卫生室（服务站）`,
      institutionName: institution.name,
    })),
    workOf('transfer-requests', transfers, ({ name, internalDepartment, institution }) => ({
      title: [`${name}的转出申请`, internalDepartment].filter(Boolean).join(' · '),
      institutionName: institution.kind === 'village-clinic' ? institution.name : null,
    })),
  );
}
