import type { Home } from '../../contracts/home';
import { listQueue as listHrApplications } from '../hr-account-application/lists';
import { listQueue as listRegistrations } from '../institution-registration/queue';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';

type Work = Pick<Home, 'waiting' | 'waitingTotal' | 'counts'>;

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

interface Waiting {
  id: string;
  state: string;
  submittedAt: string;
  workingDays: number;
}

function workOf<Item extends Waiting>(
  list: 'institution-registrations' | 'hr-account-applications',
  { items, total }: { items: Item[]; total: number },
  words: (item: Item) => { title: string; institutionName: string },
): Work {
  return {
    waiting: items.map((item) => ({
      list,
      recordId: item.id,
      ...words(item),
      state: item.state,
      since: item.submittedAt,
      workingDays: item.workingDays,
    })),
    waitingTotal: total,
    counts: total > 0 ? [{ list, states: [{ state: 'awaiting-review', count: total }] }] : [],
  };
}

/** Several lists as one, the longest waiting first. */
function together(shown: number, ...works: readonly Work[]): Work {
  return {
    waiting: works
      .flatMap(({ waiting }) => waiting)
      .sort((one, other) => Date.parse(one.since) - Date.parse(other.since))
      .slice(0, shown),
    waitingTotal: works.reduce((sum, { waitingTotal }) => sum + waitingTotal, 0),
    counts: works.flatMap(({ counts }) => counts),
  };
}
