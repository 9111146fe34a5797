import type { UpdateDefinition } from '@temporalio/common';
import type { Actor, Sent } from '../../contracts/message';
import { authorizationChangeProcessId } from '../../domain/authorization-change-process';
import type { AuthorizationChangeAnswer } from '../../workflows/authorization-change.messages';
import type { RequestContext } from '../request-context';
import type { MessageIdentity } from '../route';
import { sendToProcess } from '../send-to-process';
import type { Services } from '../services';

interface Letter<Body> {
  readonly changeId: string;
  readonly update: UpdateDefinition<AuthorizationChangeAnswer, [Sent<Body>]>;
  readonly body: Body;
  readonly actor: Actor;
}

/** Sends a letter to a change; done, its process rests and is started from its rows. */
export const sendToChange = <Body>(
  services: Services,
  request: { readonly message: MessageIdentity; readonly context: RequestContext },
  { changeId, ...letter }: Letter<Body>,
): Promise<AuthorizationChangeAnswer> =>
  sendToProcess(
    services,
    request,
    { workflow: 'authorizationChange', summary: '业务管理人变更' },
    { process: authorizationChangeProcessId(changeId), ...letter },
  );
