import { createCipheriv, generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { SandboxConfig } from '../config';
import type { Faults } from '../faults';
import { platformHeaders } from './signature';

const answerWithinMs = 5_000;

export interface Happening {
  type: 'TRANSACTION.SUCCESS' | 'REFUND.SUCCESS';
  /** Encrypted for the merchant. */
  resource: Readonly<Record<string, unknown>>;
}

/** Tells the merchant what happened, again and again until it answers 2xx, as WeChat does. */
export class Notifier {
  private readonly closing = new AbortController();

  constructor(
    private readonly config: SandboxConfig['pay'],
    private readonly faults: Faults,
  ) {}

  /** Starts delivering and returns at once. The fault `pay.notification` bends what is delivered. */
  tell(url: string, happening: Happening): void {
    const fault = this.faults.take('pay.notification');
    switch (fault?.kind) {
      case 'never':
      case 'stall':
      case 'fail':
        return;
      case 'twice':
        this.start(url, happening, this.config.platformPrivateKey);
        break;
      case 'forged':
        this.start(url, happening, strangersKey());
        return;
      case 'other-amount':
        this.start(url, withLessMoney(happening), this.config.platformPrivateKey);
        return;
      case 'late':
        this.start(url, happening, this.config.platformPrivateKey, fault.delayMs ?? 10_000);
        return;
      case 'lose-answer':
      case undefined:
    }
    this.start(url, happening, this.config.platformPrivateKey);
  }

  close(): void {
    this.closing.abort();
  }

  private start(url: string, happening: Happening, privateKey: string, delayMs = 0): void {
    // Ends by delivery, by running out of attempts, or by close(): none of them is anybody's to handle.
    this.deliver(url, this.envelope(happening), privateKey, delayMs).catch(() => undefined);
  }

  private async deliver(url: string, body: string, privateKey: string, delayMs: number): Promise<void> {
    const { signal } = this.closing;
    await wait(delayMs, undefined, { signal, ref: false });
    for (const pauseMs of this.config.notificationDelaysMs) {
      await wait(pauseMs, undefined, { signal, ref: false });
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...platformHeaders(this.config, body, privateKey) },
        body,
        signal: AbortSignal.any([signal, AbortSignal.timeout(answerWithinMs)]),
      }).catch(() => undefined);
      if (answer?.ok) return;
    }
  }

  private envelope({ type, resource }: Happening): string {
    const refund = type.startsWith('REFUND');
    const associated = refund ? 'refund' : 'transaction';
    return JSON.stringify({
      id: randomUUID(),
      create_time: new Date().toISOString(),
      resource_type: 'encrypt-resource',
      event_type: type,
      summary: refund ? '退款成功' : '支付成功',
      resource: {
        original_type: associated,
        algorithm: 'AEAD_AES_256_GCM',
        associated_data: associated,
        ...seal(JSON.stringify(resource), this.config.apiV3Key, associated),
      },
    });
  }
}

function seal(plain: string, key: string, associated: string): { nonce: string; ciphertext: string } {
  const nonce = randomBytes(6).toString('hex');
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(associated));
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { nonce, ciphertext: sealed.toString('base64') };
}

function strangersKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function withLessMoney({ type, resource }: Happening): Happening {
  const amount = { ...(resource.amount as Record<string, number>) };
  for (const part of ['total', 'payer_total', 'refund', 'payer_refund']) {
    if (amount[part] !== undefined) amount[part] -= 1;
  }
  return { type, resource: { ...resource, amount } };
}
