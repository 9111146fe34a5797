import express from 'express';
import type { Context } from '../context';

/** What reached people, newest first; `?phone=` or `?openid=` for one of them. */
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
  return router;
}
