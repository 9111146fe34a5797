import { listQueue as listHrApplications } from '../hr-account-application/lists';
import { listQueue as listRegistrations } from '../institution-registration/queue';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import { together, workOf, type Work } from './work';

/** What a department decides and waits for the role in use, the longest first; nothing where nothing waits (R-D4, R-E2). */
export async function departmentWork(services: Services, session: RoleSession, shown: number): Promise<Work> {
  const query = { state: 'awaiting-review', limit: shown } as const;
  const [registrations, hrApplications] = await Promise.all([
    listRegistrations(services, session, query),
    listHrApplications(services, session, query),
  ]);
  return together(
    shown,
    workOf('institution-registrations', registrations, ({ name, supervisor }) => ({
      title: name,
      institutionName: supervisor.name,
    })),
    workOf('hr-account-applications', hrApplications, ({ institution, applicantName }) => ({
      title: `${institution.name} · ${applicantName}`,
      institutionName: institution.name,
    })),
  );
}
