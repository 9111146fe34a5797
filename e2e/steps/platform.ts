import type { Persona } from '../../sandbox/personas';
import type { VisitedStack } from '../../test/stack';

/** Where the platform under test is reached; `test/e2e-setup.ts` starts it. */
export const origin = process.env.E2E_ORIGIN ?? '';
export const sandboxOrigin = process.env.E2E_SANDBOX_ORIGIN ?? '';

/** The same, as steps take it that need no browser. */
export const platform: VisitedStack = { origin, sandbox: { origin: () => sandboxOrigin } };

interface SentMessage {
  channel: 'sms' | 'wechat';
  at: string;
  phone?: string;
  text: string;
}

async function askSandbox<T>(path: string): Promise<T> {
  const answer = await fetch(`${sandboxOrigin}${path}`);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (await answer.json()) as T;
}

/** One of the sandbox's people by id, such as `nurse` or `unit-reviewer` (sandbox/personas.ts). */
export async function getPersona(id: string): Promise<Persona> {
  const found = (await askSandbox<Persona[]>('/sandbox/personas')).find((persona) => persona.id === id);
  if (!found) throw new Error(`The sandbox knows no ${id}.`);
  return found;
}

/** The six digits of the first SMS code that reaches the phone after `sentAfter`. */
export async function awaitSmsCode(phone: string, sentAfter: Date): Promise<string> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await pause(200)) {
    const messages = await askSandbox<SentMessage[]>(`/sandbox/messages?phone=${phone}`);
    for (const { at, text } of messages) {
      const code = /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0];
      if (code && new Date(at) >= sentAfter) return code;
    }
  }
  throw new Error(`No SMS code reached ${phone} within a minute.`);
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
