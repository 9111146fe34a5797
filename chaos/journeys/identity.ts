import { newHolder, newVisitor, sendCard, type Visitor } from '../../test/identity-steps';
import type { ReachableStack } from '../../test/stack';
import { keyOf } from '../key';
import type { Ledger } from '../ledger';
import type { Message } from '../message';
import { pause } from '../pause';
import type { Random } from '../random';
import { read, send } from '../send';

/** Somebody with the pictures of a card that they are about to have verified. */
export interface Applicant {
  readonly visitor: Visitor;
  readonly typed: object;
  readonly pictures: { readonly frontUploadId: string; readonly backUploadId: string };
  readonly process: string;
}

export async function newApplicant(
  stack: ReachableStack,
  processOf: (holder: ReturnType<typeof newHolder>) => string,
): Promise<Applicant> {
  const visitor = await newVisitor(stack);
  const typed = newHolder();
  return { visitor, typed, pictures: await sendCard(stack, visitor, typed), process: processOf(typed) };
}

/** Scans the card; or asks for a manual review, and mostly withdraws it again: the pictures must be gone after either. */
export async function verify(
  { visitor, typed, pictures, process }: Applicant,
  { ledger, random, name }: { ledger: Ledger; random: Random; name: string },
): Promise<void> {
  const to = (what: string, body?: object): Message => ({
    who: visitor,
    route: `POST /identity/${what}`,
    path: `/identity/${what}`,
    process,
    key: keyOf(name, what),
    body,
  });
  await pause(random.between(0, 20_000));
  if (random.chance(0.5)) return void (await send(ledger, to('scans', { ...typed, ...pictures })));
  await send(ledger, to('manual-reviews', { documentType: 'id-card', ...typed, ...pictures }));
  await pause(random.between(0, 5_000));
  await read(ledger, visitor, '/identity');
  if (random.chance(0.8)) await send(ledger, to('withdrawal'));
}
