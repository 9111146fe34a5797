import type { Knex } from 'knex';
import type { OpenPaymentOrder, PaymentChannel } from '../../contracts/payment';
import { updateIdOf } from '../../contracts/message';
import { payerBodiesOf, payerOpenidPlace, paymentProcessId } from '../../domain/payment-process';
import { payMessage, paymentMessages } from '../../workflows/payment.messages';
import { isRefusal, ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { findOpenOrder, findOrder, type OrderRow } from './payment-rows';
import { openOrderView } from './payment-view';

type Input = HandlerInput<'POST /applications/:id/payment-orders'>;

/**
 * An order to pay (R-P1): the open one if it is of this channel, so that a second tap or device gets the same; else a
 * new one, after an open one of the other channel is closed. Returns once WeChat has taken it.
 */
export async function orderPayment(services: Services, input: Input): Promise<OpenPaymentOrder> {
  const { database, config } = services;
  const { channel } = input.body;
  const open = await findOpenOrder(database, input.params.id);
  if (open && !isOfChannel(open, channel)) await closeOrder(services, input, open.id);
  // Open for a while and not placed: its application may have lost it in a crash, and the rows alone know it.
  if (open && !open.client_params) await services.processes.remind(`application/${input.params.id}`);
  const orderId = open && isOfChannel(open, channel) ? open.id : await askApplication(services, input);
  return openOrderView(await placed(services, orderId), config.sandboxOrigin);
}

const isOfChannel = (order: OrderRow, channel: PaymentChannel): boolean =>
  order.channel === channel && order.expires_at > new Date();

/** Closes the order that is in the way. Its process may just have ended it by itself, which is as good. */
async function closeOrder({ processes }: Services, input: Input, orderId: string): Promise<void> {
  const process = paymentProcessId(orderId);
  await processes
    .send({ ...envelope(input, process), update: paymentMessages.close, body: {} })
    .catch(unless('not-allowed-now'));
}

/** The order of the application's process. Who pays is left for it first, and forgotten where it doesn't take it over. */
async function askApplication(services: Services, input: Input): Promise<string> {
  const process = `application/${input.params.id}`;
  const letter = envelope(input, process);
  if (input.body.channel === 'jsapi')
    await keepPayer(services, input.params.id, updateIdOf(letter), input.body.loginCode);
  try {
    return await sendLetters(services, input, letter);
  } catch (error) {
    if (isRefusal(error)) await forgetPayer(services, input.params.id, letter);
    throw error;
  }
}

/**
 * Sends the letter. Refused, another device may have been faster: then its order is this one's too. Or the application
 * has not yet taken in that its former order is closed: then a further letter is taken a moment later.
 */
async function sendLetters(
  services: Services,
  { params, body: { channel } }: Input,
  letter: Letter,
): Promise<string> {
  const { database, processes } = services;
  for (let attempt = 0; ; attempt += 1) {
    const further = letterOf(letter, attempt);
    const answer = await processes
      .send({ ...further, update: payMessage, body: { channel } })
      .catch(unless('not-allowed-now', 'already-exists'));
    if (!(answer instanceof ProblemError)) return answer.orderId;
    const open = await findOpenOrder(database, params.id);
    if (open?.channel === channel) {
      await forgetPayer(services, params.id, letter);
      return open.id;
    }
    if (attempt === furtherLetters || !(await awaitsPayment(database, params.id))) throw answer;
    await pause(lookEveryMs * 3);
    await database('message_body')
      .where({ process_id: payerBodiesOf(params.id), message_id: updateIdOf(further) })
      .update({ message_id: updateIdOf(letterOf(letter, attempt + 1)) });
  }
}

const furtherLetters = 3;

/** The first letter, or a further one of the same request, with an id of its own. */
const letterOf = (letter: Letter, attempt: number): Letter =>
  attempt === 0 ? letter : { ...letter, messageId: `${letter.messageId}.${attempt}` };

async function forgetPayer({ database }: Services, applicationId: string, letter: Letter): Promise<void> {
  const ids = Array.from({ length: furtherLetters + 1 }, (_, attempt) =>
    updateIdOf(letterOf(letter, attempt)),
  );
  await database('message_body')
    .where({ process_id: payerBodiesOf(applicationId) })
    .whereIn('message_id', ids)
    .delete();
}

async function awaitsPayment(database: Knex, id: string): Promise<boolean> {
  const row = await database('application')
    .where({ id, state: 'awaiting-payment' })
    .first<object | undefined>('id');
  return row !== undefined;
}

/** Who pays, by WeChat's code, which works once: left under the update's id, encrypted, for the order's row. */
async function keepPayer(
  { database, encryption, wechat }: Services,
  applicationId: string,
  updateId: string,
  loginCode: string,
): Promise<void> {
  const place = { process_id: payerBodiesOf(applicationId), message_id: updateId };
  if (await database('message_body').where(place).first('message_id')) return;
  const openid = await wechat.login.openidOf(loginCode);
  await database('message_body')
    .insert({ ...place, body_enc: encryption.encryptText(openid, payerOpenidPlace) })
    .onConflict()
    .ignore();
}

const waitMs = 7_000;
const lookEveryMs = 120;

/** The order as soon as its process has placed it at WeChat, usually within a blink. */
async function placed({ database }: Services, orderId: string): Promise<OrderRow> {
  for (const end = Date.now() + waitMs; Date.now() < end; await pause(lookEveryMs)) {
    const order = await findOrder(database, orderId);
    if (order?.state === 'open' && order.client_params) return order;
    if (order?.state === 'closed')
      throw new ProblemError(
        'provider-unavailable',
        '微信支付暂时没有响应，订单未建立，您没有被扣款，请稍后再试。',
      );
    if (order && order.state !== 'open')
      throw new ProblemError('already-exists', '这笔费用已经支付，请返回查看缴费结果。');
  }
  throw new ProblemError('outcome-unknown', '正在向微信支付下单，请稍候再试，不会重复下单。', {
    retryAfterSeconds: 2,
  });
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Returns a problem of these kinds instead of throwing it. */
const unless =
  (...codes: readonly ProblemError['code'][]) =>
  (error: unknown): ProblemError => {
    if (error instanceof ProblemError && codes.includes(error.code)) return error;
    throw error;
  };

type Letter = ReturnType<typeof envelope>;

function envelope({ actor, message, context }: Input, process: string) {
  return {
    process,
    // One pays for oneself, whatever role the session has active.
    actor: { personId: actor.personId },
    messageId: message.idFor(process),
    requestHash: message.requestHash,
    requestId: context.requestId,
  };
}
