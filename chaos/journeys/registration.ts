import { registrationNotice } from '../../contracts/registration-notice';
import type { RegistrationDetail } from '../../contracts/institution-registration';
import type { Visitor } from '../../test/identity-steps';
import { derivedId } from '../../runtime/derived-id';
import type { Registrant } from '../institutions';
import { keyOf } from '../key';
import { idOf, type Ledger } from '../ledger';
import type { Message } from '../message';
import { pause } from '../pause';
import type { Random } from '../random';
import { read, send } from '../send';

interface Choosing {
  readonly ledger: Ledger;
  readonly random: Random;
  readonly name: string;
}

/** Applies; the department and the platform decide, sometimes both at once; refused, it is corrected once. */
export async function register(registrant: Registrant, choosing: Choosing): Promise<void> {
  const { ledger, random } = choosing;
  await pause(random.between(0, 20_000));
  const application = applicationOf(registrant, choosing);
  const sent = await send(ledger, application);
  if (sent.status === 'refused') return;
  const path = `/institution-registrations/${application.process.split('/')[1] ?? ''}`;
  for (let round = 1; round <= 2; round += 1) {
    await decided(registrant, choosing, { application, path, round });
    const detail = await read<RegistrationDetail>(ledger, registrant.visitor, path);
    if (detail?.state !== 'refused' || round === 2) return;
    const { form, materials, visitor } = registrant;
    await send(ledger, {
      ...{ who: visitor, process: application.process, path: `${path}/correction` },
      route: 'POST /institution-registrations/:id/correction',
      key: keyOf(choosing.name, 'correction'),
      body: { form, materials },
    });
  }
}

function applicationOf({ visitor, form, materials }: Registrant, { name }: Choosing): Message {
  const application = {
    who: visitor,
    route: 'POST /institution-registrations',
    path: '/institution-registrations',
    key: keyOf(name, 'application'),
    body: { form, materials, noticeVersion: registrationNotice.version },
  };
  const id = derivedId(idOf({ ...application, process: 'institution-registration' }));
  return { ...application, process: `institution-registration/${id}` };
}

async function decided(
  { department: { clerk, platform } }: Registrant,
  { ledger, random, name }: Choosing,
  { application, path, round }: { application: Message; path: string; round: number },
): Promise<void> {
  const decision = (who: Visitor, by: string): Message => ({
    ...{
      who,
      process: application.process,
      path: `${path}/decision`,
      key: keyOf(name, 'decision', round, by),
    },
    route: 'POST /institution-registrations/:id/decision',
    body: random.chance(0.7)
      ? { decision: 'admit', round }
      : { decision: 'refuse', round, opinion: '请补充材料' },
  });
  const first = decision(clerk, 'a');
  const rival = random.chance(0.3) ? [decision(platform, 'b')] : [];
  await Promise.all([first, ...rival].map((message) => send(ledger, message)));
}
