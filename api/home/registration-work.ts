import type { Home } from '../../contracts/home';
import { listQueue } from '../institution-registration/queue';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';

/** Registrations of institutions that wait for the role in use, the longest first; nothing of them where nothing waits (R-D4). */
export async function registrationWork(
  services: Services,
  session: RoleSession,
  shown: number,
): Promise<Pick<Home, 'waiting' | 'waitingTotal' | 'counts'>> {
  const { items, total } = await listQueue(services, session, { state: 'awaiting-review', limit: shown });
  const waiting = items.map(({ id, name, supervisor, state, submittedAt, workingDays }) => ({
    list: 'institution-registrations' as const,
    recordId: id,
    title: name,
    institutionName: supervisor.name,
    state,
    since: submittedAt,
    workingDays,
  }));
  const counts = [
    { list: 'institution-registrations' as const, states: [{ state: 'awaiting-review', count: total }] },
  ];
  return { waiting, waitingTotal: total, counts: total > 0 ? counts : [] };
}
