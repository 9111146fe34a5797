import express from 'express';
import { randomUUID } from 'node:crypto';
import { fieldsOf, sendJson, textOf, type Answer, type Context } from '../context';
import { underFault } from '../faults';
import type { Action, ActionAnswer } from './action';
import { detectAuth, getDetectInfoEnhanced } from './face';
import { idCardVerification } from './identity-check';
import { idCardOcr } from './ocr';
import { passportOcr } from './passport';
import { refuseSignature } from './signature';
import { sendSms } from './sms';

const actions: Readonly<Record<string, { version: string; act: Action }>> = {
  IDCardOCR: { version: '2018-11-19', act: idCardOcr },
  MLIDPassportOCR: { version: '2018-11-19', act: passportOcr },
  IdCardVerification: { version: '2018-03-01', act: idCardVerification },
  DetectAuth: { version: '2018-03-01', act: detectAuth },
  GetDetectInfoEnhanced: { version: '2018-03-01', act: getDetectInfoEnhanced },
  SendSms: { version: '2021-01-11', act: sendSms },
};

/** Tencent Cloud's interface 3.0: every service at `POST /`, told apart by headers, always answering 200. */
export function tencentCloudEndpoint(context: Context): express.Router {
  const router = express.Router();
  router.post('/', express.raw({ type: () => true, limit: '15mb' }), async (request, response) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const name = textOf(request.headers['x-tc-action']);
    const action = actions[name];

    const refusal =
      refuseSignature(request.headers, body, context.config.tencentCloud) ??
      (action ? undefined : 'InvalidAction') ??
      (action?.version === request.headers['x-tc-version'] ? undefined : 'NoSuchVersion');
    if (refusal !== undefined || !action) {
      sendJson(response, wrap({ error: refusal ?? 'InvalidAction' }));
      return;
    }
    const origin = `${request.protocol}://${request.headers.host ?? ''}`;
    const answer = await underFault(
      context.faults,
      name,
      async () => wrap(await action.act(context, fieldsOf(body), origin)),
      ({ code = 'InternalError', status }) =>
        status === undefined ? wrap({ error: code }) : { status, body: {} },
    );
    sendJson(response, answer);
  });
  return router;
}

function wrap(answer: ActionAnswer): Answer {
  const RequestId = randomUUID();
  const Response =
    'error' in answer
      ? { Error: { Code: answer.error, Message: `${answer.error} (sandbox)` }, RequestId }
      : { ...answer.fields, RequestId };
  return { status: 200, body: { Response } };
}
