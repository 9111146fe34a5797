import express, { type Response } from 'express';
import { textOf, type Context } from '../context';
import { findPersona } from '../personas';
import { faultsPage } from './faults-page';
import { html } from './html';
import { layout, type PageOptions } from './layout';
import { messagesPage } from './messages-page';
import { paymentsPage } from './payments-page';
import { peoplePage, typedCardPage } from './people-page';
import { codePage, consentPage, facePage } from './person-steps';
import { registerPage } from './register-page';

/** The page of whoever tries the product. */
export function pages(context: Context): express.Router {
  const router = express.Router();
  const { state } = context.store;
  const send = (response: Response, page: PageOptions) => {
    response.set('Cache-Control', 'no-store').type('html').send(layout(context, page));
  };

  router.get('/', (_request, response) => {
    send(response, { path: '/', title: '人物与证件', content: peoplePage() });
  });
  router.get('/messages', (request, response) => {
    const content = messagesPage(state.messages, textOf(request.query.phone) || undefined);
    send(response, { path: '/messages', title: '短信与微信消息', content, refreshSeconds: 3 });
  });
  router.get('/payments', (_request, response) => {
    send(response, { path: '/payments', title: '支付', content: paymentsPage(state), refreshSeconds: 5 });
  });
  router.get('/faults', (_request, response) => {
    send(response, { path: '/faults', title: '故障开关', content: faultsPage(context.faults.all()) });
  });
  router.get('/register', (_request, response) => {
    send(response, { path: '/register', title: '权威库', content: registerPage(state) });
  });
  router.get('/card', ({ query }, response) => {
    const content = typedCardPage(textOf(query.name).trim(), textOf(query.number).trim().toUpperCase());
    send(response, { path: '/card', title: '证件', content });
  });
  router.get('/code', ({ query }, response) => {
    send(response, { path: '/code', title: '微信登录码', content: codePage(textOf(query.openid)) });
  });
  router.get('/face/:token', ({ params }, response) => {
    const flow = state.faceFlows[params.token];
    const content = flow ? facePage(flow) : html`<section><h2>没有这次人脸核身</h2></section>`;
    send(response.status(flow ? 200 : 404), { path: '/face', title: '人脸核身', content });
  });
  router.get('/connect/oauth2/authorize', ({ query }, response) => {
    const content = consentPage(textOf(query.redirect_uri), textOf(query.state));
    send(response, { path: '/connect', title: '微信登录', content });
  });
  router.get('/connect/consent', ({ query }, response) => {
    const openid = findPersona(textOf(query.persona))?.openid ?? textOf(query.openid);
    const target = returnAddress(textOf(query.redirect_uri), context.config.productOrigin);
    if (openid === '' || !target) {
      const content = html`<section><h2>只能回到平台自己的地址</h2></section>`;
      send(response.status(400), { path: '/connect', title: '微信登录', content });
      return;
    }
    target.searchParams.set('code', context.codes.login.issue(openid));
    target.searchParams.set('state', textOf(query.state));
    response.redirect(target.href);
  });
  return router;
}

/** WeChat goes back to registered addresses alone; here those are the product's and this machine's. */
function returnAddress(address: string, productOrigin: string | undefined): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const isLocal = url.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname);
  return isLocal || url.origin === productOrigin ? url : undefined;
}
