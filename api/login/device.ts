import type { Knex } from 'knex';
import type { RequestContext } from '../request-context';
import { hashSecret, newSecret } from '../session/secret';

const deviceCookie = 'hht-device';
const yearSeconds = 365 * 24 * 3600;
const secretForm = /^[A-Za-z0-9_-]{22,64}$/;

/**
 * The device that asks, as a hash: browsers are given a lasting cookie, the mini-program sends a number of its own
 * in `X-Device-Id`. Undefined: it sent none, so it is unknown and stays so.
 */
export function deviceOf(context: RequestContext): Buffer | undefined {
  const sent = context.client === 'weapp' ? context.header('x-device-id') : context.cookies[deviceCookie];
  if (sent && secretForm.test(sent)) return hashSecret(sent);
  if (context.client === 'weapp') return undefined;
  const secret = newSecret(128);
  context.setCookie(deviceCookie, secret, yearSeconds);
  return hashSecret(secret);
}

/** Whether the person has used the device within the last 180 days; a phone number may have a new owner since (R-A2). */
export async function knowsDevice(
  database: Knex,
  personId: string,
  device: Buffer | undefined,
): Promise<boolean> {
  if (!device) return false;
  const known = await database('login_device')
    .where({ person_id: personId, device_hash: device })
    .whereRaw(`last_used_at > now() - interval '180 days'`)
    .first<object | undefined>('person_id');
  return known !== undefined;
}

export async function rememberDevice(
  database: Knex,
  personId: string,
  device: Buffer | undefined,
): Promise<void> {
  if (!device) return;
  await database('login_device')
    .insert({ person_id: personId, device_hash: device })
    .onConflict(['person_id', 'device_hash'])
    .merge({ last_used_at: database.fn.now() });
}
