import express, { type Request, type Response } from 'express';
import { fieldsOf, sendJson, type Answer, type Context } from '../context';
import { underFault } from '../faults';
import { errorAnswer } from './answers';
import { codeToSession, phoneOfCode } from './actions';
import { sendSubscriptionMessage } from './subscriptions';

/** WeChat's open interfaces (api.weixin.qq.com). Errors come with status 200, as WeChat sends them. */
export function wechatEndpoint(context: Context): express.Router {
  const router = express.Router();
  const { tokens, config } = context;
  const { appId, appSecret } = config.wechat;

  const isApp = (id: unknown, secret: unknown) => id === appId && secret === appSecret;

  async function run(action: string, response: Response, act: () => Promise<Answer> | Answer) {
    const answer = await underFault(context.faults, action, act, ({ code = '-1', status }) =>
      status === undefined ? errorAnswer(Number(code), 'sandbox fault') : { status, body: {} },
    );
    sendJson(response, answer);
  }

  /** An interface that wants the access token in its address. */
  function withToken(path: string, action: string, act: (request: Request) => Promise<Answer> | Answer) {
    router.post(path, express.json(), (request, response) =>
      run(action, response, () =>
        tokens.isValid(request.query.access_token)
          ? act(request)
          : errorAnswer(40001, 'invalid credential, access_token is invalid or not latest'),
      ),
    );
  }

  router.get('/sns/jscode2session', (request, response) =>
    run('jscode2session', response, () =>
      isApp(request.query.appid, request.query.secret)
        ? codeToSession(context, request.query.js_code)
        : errorAnswer(40125, 'invalid appsecret'),
    ),
  );
  router.post('/cgi-bin/stable_token', express.json(), (request, response) => {
    const { appid, secret } = fieldsOf(request.body);
    return run('stable_token', response, () =>
      isApp(appid, secret) ? { status: 200, body: tokens.issue() } : errorAnswer(40125, 'invalid appsecret'),
    );
  });
  withToken('/wxa/business/getuserphonenumber', 'getuserphonenumber', (request) =>
    phoneOfCode(context, request.body),
  );
  withToken('/cgi-bin/message/subscribe/send', 'subscribe.send', (request) =>
    sendSubscriptionMessage(context, request.body),
  );
  return router;
}
