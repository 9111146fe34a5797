import type { RequestContext } from '../request-context';
import type { MessageIdentity } from '../route';
import { sendToProcess, type Sending } from '../send-to-process';
import type { Services } from '../services';

/** Sends the message; the account's process is started from its rows where it rests. */
export const sendToAccount = <Answer, Body>(
  services: Services,
  request: { readonly message: MessageIdentity; readonly context: RequestContext },
  sending: Sending<Answer, Body>,
): Promise<Answer> =>
  sendToProcess(services, request, { workflow: 'unitAccount', summary: '单位账号' }, sending);
