import { eventually } from './eventually';
import type { ReachableStack } from './stack';

/** The six digits of the newest SMS that reached the phone, once it is there. */
export async function codeSentTo(
  { sandbox }: Pick<ReachableStack, 'sandbox'>,
  phone: string,
): Promise<string> {
  return await eventually(async () => {
    const response = await fetch(`${sandbox.origin()}/sandbox/messages?phone=${phone}`);
    const [newest] = (await response.json()) as { text: string }[];
    return newest && /\d{6}/.exec(newest.text)?.[0];
  });
}
