import { once } from 'node:events';
import { Agent, request, type ClientRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { ApiClient, type Answer, type CallOptions } from '../test/api-client';

const agent = new Agent({ keepAlive: true });

/**
 * Sends JSON with little effort: program and measured share a machine, and what `fetch` takes of it for a request would count
 * against the platform alone. It asks once: whoever measures says what an unknown outcome counts as.
 */
export class LightClient extends ApiClient {
  override async call<T>(method: string, path: string, options: CallOptions): Promise<Answer<T>> {
    return await this.callOnce(method, path, options);
  }

  override async callOnce<T>(method: string, path: string, options: CallOptions): Promise<Answer<T>> {
    const { body, form } = options;
    if (form) return await super.callOnce(method, path, options);
    const content = body === undefined ? undefined : JSON.stringify(body);
    const length = content !== undefined && { 'content-length': String(Buffer.byteLength(content)) };
    const headers = { ...this.headersOf(options), ...length };
    const response = await responseTo(() =>
      request(this.origin + path, { method, agent, headers }).end(content),
    );
    const answer = await text(response);
    return {
      status: response.statusCode ?? 0,
      headers: new Headers(response.headers as Record<string, string>),
      body: (answer && JSON.parse(answer)) as T,
    };
  }
}

/** Asked once more where the connection was an old one: the server may have closed it in that moment, unread. */
async function responseTo(send: () => ClientRequest): Promise<IncomingMessage> {
  const sending = send();
  try {
    const [response] = (await once(sending, 'response')) as [IncomingMessage];
    sending.on('error', () => undefined); // the reading of the response fails with it
    return response;
  } catch (error) {
    if (sending.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET')
      return await responseTo(send);
    throw error;
  }
}
