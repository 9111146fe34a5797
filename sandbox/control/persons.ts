import express from 'express';
import { fieldsOf, textOf, type Context } from '../context';
import { findPersona, personas } from '../personas';

/** 无法判断为同一人（相似度未达到通过阈值） */
const anotherPerson = 2016;

/** Personas, the WeChat codes made for them, the authority's register, and the end of a face check. */
export function personRoutes({ codes, tokens, store }: Context): express.Router {
  const router = express.Router();

  router.get('/personas', (_request, response) => void response.json(personas));

  /** `{ persona }`, or `{ openid }` for somebody else. → `{ code }` as of `wx.login` */
  router.post('/wechat/codes', (request, response) => {
    const fields = fieldsOf(request.body);
    const openid = findPersona(textOf(fields.persona))?.openid ?? textOf(fields.openid);
    if (openid === '') response.status(400).json({ error: '请给出 persona 或 openid' });
    else response.json({ code: codes.login.issue(openid) });
  });

  /** `{ persona }` or `{ phone }`. → `{ code }` as of the phone button */
  router.post('/wechat/phone-codes', (request, response) => {
    const fields = fieldsOf(request.body);
    const phone = findPersona(textOf(fields.persona))?.phone ?? textOf(fields.phone);
    if (!/^1[3-9]\d{9}$/.test(phone))
      response.status(400).json({ error: '请给出 persona 或 11 位手机号 phone' });
    else response.json({ code: codes.phone.issue(phone) });
  });

  /** As when another program of the same account forces a new access token. */
  router.delete('/wechat/access-token', (_request, response) => {
    tokens.void();
    response.status(204).end();
  });

  router.get('/register', (_request, response) => void response.json(store.state.register));

  /** `{ name, agreement: 'agrees' | 'name-differs' }` */
  router.put('/register/:idNumber', (request, response) => {
    const fields = fieldsOf(request.body);
    const agreement = fields.agreement === 'name-differs' ? 'name-differs' : 'agrees';
    store.state.register[request.params.idNumber] = { name: textOf(fields.name), agreement };
    store.save();
    response.status(204).end();
  });

  router.delete('/register/:idNumber', (request, response) => {
    delete store.state.register[request.params.idNumber];
    store.save();
    response.status(204).end();
  });

  /** `{ passed: boolean, code?: number }`: the documented code of what went wrong, else that it is another person. */
  router.post('/face/:token', (request, response) => {
    const flow = store.state.faceFlows[request.params.token];
    if (!flow) {
      response.status(404).json({ error: '没有这次人脸核身' });
      return;
    }
    const { passed, code } = fieldsOf(request.body);
    flow.errCode = passed === true ? 0 : typeof code === 'number' ? code : anotherPerson;
    store.save();
    response.json({ returnUrl: flow.redirectUrl });
  });
  return router;
}
