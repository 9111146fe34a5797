import { call } from '../api/api';
import type { ListSource } from '../list/list-source';
import { currentSession } from '../session/session';
import { staffQuestionOf } from './staff-question';

/** Pages of 人员查询: a POST, so that names and numbers stay out of addresses and logs. */
export const staffQuerySource: ListSource = {
  page: ({ filter: values, limit, cursor, signal }) => {
    const now = currentSession();
    const role = now.status === 'active' ? now.session.activeRole : null;
    if (!role) throw new Error('Only a role opens this list.');
    const { institutionId, filter } = staffQuestionOf(values, role);
    const sent = { params: { id: institutionId }, body: { filter, cursor, limit } };
    return call('POST /institutions/:id/staff/search', sent, { signal });
  },
};
