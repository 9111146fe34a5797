import type { Request } from 'express';
import type { Permission } from './permissions';
import { ProblemError } from './problems';

/** Who asks, as `loadSession` found out. */
type Asker = Pick<Request, 'session' | 'sessionEnd'>;

/** Refuses, with the reason, who may not use the route. The relation is judged later, when the parameters are known. */
export function authorise({ who }: Pick<Permission, 'who'>, { session, sessionEnd }: Asker): void {
  if (who === 'anyone') return;
  if (!session)
    throw sessionEnd
      ? new ProblemError('session-ended', sessionEnd)
      : new ProblemError('not-logged-in', '请先登录；登录可能已经失效。');
  if (who === 'person') return;
  if (who === 'verified') {
    if (session.identityState !== 'verified')
      throw new ProblemError('no-permission', '请先完成实名认证，再进行此操作。');
    return;
  }
  if (!session.role) throw new ProblemError('no-permission', '请先选择一个账号；原来的账号可能已被解除。');
  if (!who.includes(session.role.role))
    throw new ProblemError('no-permission', '当前账号没有此项权限，请切换账号，或联系本单位的业务管理人。');
}
