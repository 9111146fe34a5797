import type { UpdateDefinition } from '@temporalio/common';
import type { Actor, Sent } from '../../contracts/message';
import { authorizationProcessId } from '../../domain/authorization-process';
import type { AuthorizationAnswer } from '../../workflows/authorization.messages';
import type { RequestContext } from '../request-context';
import type { MessageIdentity } from '../route';
import { sendToProcess } from '../send-to-process';
import type { Services } from '../services';

interface Letter<Body> {
  readonly grantId: string;
  readonly update: UpdateDefinition<AuthorizationAnswer, [Sent<Body>]>;
  readonly body: Body;
  readonly actor: Actor;
}

/** Sends a letter to an authorization; its process is started from its rows where it rests. */
export const sendToAuthorization = <Body>(
  services: Services,
  request: { readonly message: MessageIdentity; readonly context: RequestContext },
  { grantId, ...letter }: Letter<Body>,
): Promise<AuthorizationAnswer> =>
  sendToProcess(
    services,
    request,
    { workflow: 'authorizationGrant', summary: '机构业务授权' },
    { process: authorizationProcessId(grantId), ...letter },
  );
