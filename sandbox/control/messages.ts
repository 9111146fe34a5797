import express from 'express';
import { fieldsOf, textOf, type Context } from '../context';
import { findPersona } from '../personas';
import { subscribe } from '../wechat/subscriptions';

/** What reached people, newest first; `?phone=` or `?openid=` for one of them. And their yes to subscription messages. */
export function messageRoutes({ store }: Context): express.Router {
  const router = express.Router();
  router.get('/messages', (request, response) => {
    const { phone, openid } = request.query;
    const found = store.state.messages.filter(
      (message) =>
        (phone === undefined || message.phone === phone) &&
        (openid === undefined || message.openid === openid),
    );
    response.json(found);
  });

  /** `{ persona }` or `{ openid }`, `templateIds?`: one message more of each of them, without a list of all. */
  router.post('/wechat/subscriptions', (request, response) => {
    const { persona, openid: given, templateIds } = fieldsOf(request.body);
    const openid = findPersona(textOf(persona))?.openid ?? textOf(given);
    if (openid === '') {
      response.status(400).json({ error: '请给出 persona 或 openid' });
      return;
    }
    subscribe(store, openid, Array.isArray(templateIds) ? templateIds.map(textOf) : undefined);
    response.status(204).end();
  });
  return router;
}
