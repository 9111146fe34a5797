import { eventually } from './eventually';
import type { ReachableStack } from './stack';

/** The six digits of the newest SMS with a code that reached the phone, once it is there. */
export async function codeSentTo(
  { sandbox }: Pick<ReachableStack, 'sandbox'>,
  phone: string,
): Promise<string> {
  return await eventually(async () => {
    const response = await fetch(`${sandbox.origin()}/sandbox/messages?phone=${phone}`);
    const messages = (await response.json()) as { text: string }[];
    return messages.map(({ text }) => /验证码为 (\d{6})/.exec(text)?.[1]).find(Boolean);
  });
}
