import { activationCodeExpiresAtMs, nextUnitAccountState } from '../domain/unit-account';
import type { UnitAccountPosition, UnitAccountProcess } from '../domain/unit-account-process';
import { Process } from './process';
import type { ProcessInput } from './process-rules';
import { type UnitAccountMessages, unitAccountRules } from './unit-account-rules';

type Open = Process<UnitAccountProcess, UnitAccountMessages>;

/**
 * A unit's account (R-E1): its HR account, one of a business (R-E3) or a sub-account (R-E4). Issued with a code, activated by
 * whoever goes through the steps with it, given a new code, revoked; a code that nobody uses expires after 30 days. It rests
 * whenever no code waits.
 */
export async function unitAccount(input: ProcessInput): Promise<string> {
  const process = await Process.open(unitAccountRules, input);
  return await process.tell(
    async () => {
      if (process.position.state === 'unissued') await issue(process);
      else await change(process);
      while (process.position.state === 'issued') await change(process);
    },
    // Time alone interrupts, and brings no letter.
    () => expiry(process),
  );
}

async function issue(process: Open): Promise<void> {
  const letter = await process.desk.next('issue');
  const { institutionId, ...scope } = letter.body;
  const codeExpiresAtMs = activationCodeExpiresAtMs(Date.now());
  await process.record(letter, {
    type: 'account.issued',
    position: { ...scope, state: after(process, 'issue'), institutionId, codeExpiresAtMs },
    detail: { ...scope, until: new Date(codeExpiresAtMs).toISOString() },
  });
}

/** Who issued it gives a new code, chooses a sub-account's businesses, or revokes; whoever has the code activates. */
async function change(process: Open): Promise<void> {
  const letter = await process.desk.next('reissue', 'revoke', 'activate', 'choose-businesses');
  switch (letter.kind) {
    case 'reissue': {
      const codeExpiresAtMs = activationCodeExpiresAtMs(Date.now());
      return await process.record(letter, {
        type: 'account.reissued',
        position: { ...process.position, state: after(process, 'reissue'), codeExpiresAtMs },
        detail: { until: new Date(codeExpiresAtMs).toISOString() },
      });
    }
    case 'revoke':
      return await process.record(letter, {
        type: 'account.revoked',
        position: withoutCode(process, 'revoke'),
        detail: {},
      });
    case 'choose-businesses': {
      const { businessCodes } = letter.body;
      return await process.record(letter, {
        type: 'account.businesses-chosen',
        position: { ...process.position, state: after(process, 'choose-businesses'), businessCodes },
        detail: { businessCodes },
      });
    }
    case 'activate':
      return await process.record(letter, {
        type: 'account.activated',
        position: { ...withoutCode(process, 'activate'), administratorId: letter.actor.personId },
        detail: { activationId: letter.body.activationId },
      });
  }
}

async function expiry(process: Open): Promise<void> {
  await process.record(undefined, {
    type: 'account.code-expired',
    position: withoutCode(process, 'code-expired'),
    detail: {},
  });
}

type What = Parameters<typeof nextUnitAccountState>[1];

const after = ({ position }: Open, what: What) =>
  nextUnitAccountState(position.state, what, position.administratorId !== undefined);

function withoutCode(process: Open, what: What): UnitAccountPosition {
  const { kind, businessCodes, institutionId, administratorId } = process.position;
  return {
    state: after(process, what),
    institutionId,
    ...(kind && { kind, businessCodes }),
    ...(administratorId && { administratorId }),
  };
}
