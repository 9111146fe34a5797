import express from 'express';
import { createServer } from 'node:http';
import type { SandboxConfig } from './config';
import type { Context } from './context';
import { controlEndpoint } from './control/endpoint';
import { Cabinet } from './documents/cabinet';
import { Faults } from './faults';
import { initialState } from './initial-state';
import { pages } from './page/pages';
import { s3Endpoint } from './s3/endpoint';
import { sameSiteOnly } from './same-site-only';
import { openStore } from './state';
import { tencentCloudEndpoint } from './tencent-cloud/endpoint';
import { Notifier } from './wechat-pay/notifier';
import { wechatPayEndpoint } from './wechat-pay/endpoint';
import { AccessTokens } from './wechat/access-token';
import { WechatCodes } from './wechat/codes';
import { wechatEndpoint } from './wechat/endpoint';

export interface Sandbox {
  /** On loopback alone. Port 0 takes any free one. */
  listen(port: number): Promise<void>;
  /** `http://127.0.0.1:port`, once it listens. */
  origin(): string;
  /** Also breaks off the calls that a fault left unanswered. */
  close(): Promise<void>;
}

/** A stand-in for the providers that speaks their wire protocols; for trying the product without accounts. */
export function createSandbox(config: SandboxConfig): Sandbox {
  const faults = new Faults();
  const store = openStore(config.stateFile, initialState());
  const context: Context = {
    config,
    store,
    faults,
    codes: new WechatCodes(),
    tokens: new AccessTokens(),
    notifier: new Notifier(config.pay, faults),
    cabinet: new Cabinet(store),
  };

  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(tencentCloudEndpoint(context));
  app.use(wechatEndpoint(context));
  app.use(wechatPayEndpoint(context));
  app.use(s3Endpoint(context));
  app.use(sameSiteOnly);
  app.use(controlEndpoint(context));
  app.use(pages(context));
  // Longer than any caller keeps an idle connection, so that none is closed under a request.
  const server = createServer({ keepAliveTimeout: 65_000 }, app);

  return {
    listen: (port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject).listen(port, '127.0.0.1', resolve);
      }),
    origin() {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('The sandbox does not listen');
      return `http://127.0.0.1:${address.port}`;
    },
    close: () =>
      new Promise((resolve) => {
        context.notifier.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
