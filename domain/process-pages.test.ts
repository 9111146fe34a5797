import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  applicationActions,
  applicationActors,
  applicationStates,
} from '../contracts/exam-application-states';
import { handRefundStates } from '../contracts/hand-refund-states';
import { closureStates } from '../contracts/account-closure-states';
import { correctionStates } from '../contracts/data-correction-states';
import { hrApplicationActions } from '../contracts/hr-account-application-states';
import {
  authorizationChangeActors,
  authorizationChangeStates,
} from '../contracts/authorization-change-states';
import { authorizationActors, authorizationStates } from '../contracts/authorization-states';
import { registrationActions } from '../contracts/institution-registration-states';
import { identityStates } from '../contracts/identity-states';
import { batchPassActors, batchPassStates } from '../contracts/batch-pass-states';
import { preloadImportActors, preloadImportStates } from '../contracts/preload-import-states';
import { admissionStates } from '../contracts/roster-admission-states';
import { paymentStates } from '../contracts/payment-states';
import { transferStates } from '../contracts/transfer-out-states';
import { unitAccountActors, unitAccountStates } from '../contracts/unit-account-states';
import { closureActionsIn, closureOccurrencesIn, nextClosureState } from './account-closure';
import { authorizationActionsOf, nextAuthorizationState } from './authorization';
import {
  authorizationChangeActionsOf,
  nextAuthorizationChangeState,
  occurrencesOf,
} from './authorization-change';
import { correctionActionsIn, correctionOccurrencesIn, nextCorrectionState } from './data-correction';
import { applicationTable } from './exam-application';
import {
  advance,
  draftPosition,
  type ApplicationOccurrence,
  type ApplicationWay,
} from './exam-application-transition';
import {
  hrApplicationOccurrences,
  hrApplicationTable,
  nextHrApplicationState,
} from './hr-account-application';
import {
  batchPassActionsOf,
  batchPassOccurrences,
  nextBatchPassState,
  type BatchPassOccurrence,
} from './batch-pass';
import { handRefundTable } from './hand-refund';
import { identityTable, nextIdentityState, type IdentityOccurrence } from './identity-verification';
import {
  nextRegistrationState,
  registrationOccurrences,
  registrationTable,
} from './institution-registration';
import { paymentTable } from './payment-process';
import {
  nextPreloadImportState,
  preloadImportActionsOf,
  preloadImportOccurrences,
  type PreloadImportOccurrence,
} from './preload-import';
import {
  admissionActionsIn,
  nextAdmissionState,
  occurrencesOf as occurrencesOfAdmission,
} from './roster-admission';
import { nextTransferState, transferActionsIn } from './transfer-out';
import { nextUnitAccountState, unitAccountActionsOf } from './unit-account';

/** The arrows of a page's diagram: `from --> to: what`. */
function arrowsOf(page: string): string[] {
  const text = readFileSync(join(__dirname, '../docs/processes', `${page}.md`), 'utf8');
  const arrows = text.matchAll(/^ {2}(\w+) --> (\w+): ([\w-]+)$/gm);
  return [...arrows]
    .map(([, from = '', to = '', what = '']) =>
      arrow(from.replaceAll('_', '-'), to.replaceAll('_', '-'), what),
    )
    .sort();
}
const arrow = (from: string, to: string, what: string) => `${from} --> ${to}: ${what}`;
const unique = (arrows: string[]) => [...new Set(arrows)].sort();

describe('the diagrams of docs/processes agree with the rules', () => {
  test('exam-application', () => {
    const ways: ApplicationWay[] = (['none', 'on-submission', 'on-approval'] as const).flatMap((due) =>
      [1, 2].map((steps) => ({ steps, due })),
    );
    const occurrences: Partial<Record<string, ApplicationOccurrence[]>> = {
      'awaiting-payment': ['paid', 'payment-window-over'],
      'in-review': ['review-window-over', 'review-window-extended', 'project-closed'],
      'changes-requested': ['changes-not-made'],
    };
    const arrows = applicationStates.flatMap((state) => {
      const byActor: Partial<Record<string, readonly string[]>> = applicationTable[state];
      const allowed = applicationActions.filter(
        (action) => action !== 'pay' && applicationActors.some((actor) => byActor[actor]?.includes(action)),
      );
      return [...allowed, ...(occurrences[state] ?? [])].flatMap((what) =>
        ways.flatMap((way) =>
          [false, true].map((removedFromUnit) =>
            arrow(state, advance({ ...draftPosition, state, removedFromUnit }, what, way).state, what),
          ),
        ),
      );
    });
    expect(arrowsOf('exam-application')).toEqual(unique(arrows));
  });

  test('payment', () => {
    const arrows = paymentStates.flatMap((state) =>
      Object.entries(paymentTable[state]).map(([event, to]) =>
        arrow(state, to, event.replace('payment.', '')),
      ),
    );
    expect(arrowsOf('payment')).toEqual(unique(arrows));
  });

  test('hand-refund', () => {
    const arrows = (['none', ...handRefundStates] as const).flatMap((state) =>
      Object.entries(handRefundTable[state]).map(([what, to]) => arrow(state, to, what)),
    );
    expect(arrowsOf('hand-refund')).toEqual(unique(arrows));
  });

  test('institution-registration', () => {
    const arrows = Object.entries(registrationTable).flatMap(([state, byActor]) => {
      const allowed = Object.values<readonly string[]>(byActor).flat();
      return [
        ...registrationActions.filter((action) => allowed.includes(action)),
        ...(state === 'awaiting-review' ? registrationOccurrences : []),
      ].map((what) => arrow(state, nextRegistrationState(what), what));
    });
    expect(arrowsOf('institution-registration')).toEqual(unique(arrows));
  });

  test('identity-verification', () => {
    const scanned: IdentityOccurrence[] = ['scan-passed', 'scan-failed'];
    const arrows = identityStates.flatMap((state) => {
      const allowed = Object.values<readonly string[]>(identityTable[state]).flat();
      const what = [
        ...(['request-manual-review', 'withdraw', 'pass', 'refuse'] as const).filter((action) =>
          allowed.includes(action),
        ),
        ...(allowed.includes('scan') ? scanned : []),
        ...(state === 'pending' ? (['expired'] as const) : []),
        ...(state === 'verified' ? (['released'] as const) : []),
      ];
      return what.map((one) => arrow(state, nextIdentityState(state, one), one));
    });
    expect(arrowsOf('identity-verification')).toEqual(unique(arrows));
  });

  test('hr-account-application', () => {
    const arrows = Object.entries(hrApplicationTable).flatMap(([state, byActor]) => {
      const allowed = Object.values<readonly string[]>(byActor).flat();
      return [
        ...hrApplicationActions.filter((action) => allowed.includes(action)),
        ...(state === 'awaiting-review' ? hrApplicationOccurrences : []),
      ].map((what) => arrow(state, nextHrApplicationState(what), what));
    });
    expect(arrowsOf('hr-account-application')).toEqual(unique(arrows));
  });

  test('roster-admission', () => {
    const arrows = (['none', ...admissionStates] as const).flatMap((state) =>
      [...admissionActionsIn(state), ...occurrencesOfAdmission(state)].map((what) =>
        arrow(state, nextAdmissionState(what), what),
      ),
    );
    expect(arrowsOf('roster-admission')).toEqual(unique(arrows));
  });

  test('account-closure', () => {
    const arrows = (['none', ...closureStates] as const).flatMap((state) =>
      [...closureActionsIn(state), ...closureOccurrencesIn(state)].map((what) =>
        arrow(state, nextClosureState(what), what),
      ),
    );
    expect(arrowsOf('account-closure')).toEqual(unique(arrows));
  });

  test('data-correction', () => {
    const arrows = (['none', ...correctionStates] as const).flatMap((state) =>
      [...correctionActionsIn(state), ...correctionOccurrencesIn(state)].map((what) =>
        arrow(state, nextCorrectionState(what), what),
      ),
    );
    expect(arrowsOf('data-correction')).toEqual(unique(arrows));
  });

  test('transfer-out', () => {
    const arrows = (['none', ...transferStates] as const).flatMap((state) =>
      [...transferActionsIn(state), ...(state === 'awaiting-review' ? (['left'] as const) : [])].map((what) =>
        arrow(state, nextTransferState(what), what),
      ),
    );
    expect(arrowsOf('transfer-out')).toEqual(unique(arrows));
  });

  test('unit-account', () => {
    const arrows = unitAccountStates.flatMap((state) => {
      const allowed = unitAccountActors.flatMap((actor) => unitAccountActionsOf(state, actor, 'sub'));
      const what = [
        ...allowed,
        ...(state === 'issued' ? (['code-expired'] as const) : []),
        ...(state === 'revoked' ? [] : (['taken-over'] as const)),
        // Only what was issued has a business that somebody else may get.
        ...(state === 'revoked' || state === 'unissued' ? [] : (['voided'] as const)),
      ];
      return what.flatMap((one) =>
        [false, true].map((hasAdministrator) =>
          arrow(state, nextUnitAccountState(state, one, hasAdministrator), one),
        ),
      );
    });
    expect(arrowsOf('unit-account')).toEqual(unique(arrows));
  });

  test('authorization', () => {
    const arrows = authorizationStates.flatMap((state) => {
      const allowed = authorizationActors.flatMap((actor) =>
        authorizationActionsOf({ state, isBeingActivated: false }, actor),
      );
      const occurrences = ['code-expired', 'check-passed', 'check-failed'] as const;
      const waits = state === 'issued' || state === 'offered';
      const resume = state === 'active' ? (['resume', 'account-revoked'] as const) : [];
      const what = [...allowed, ...(waits ? occurrences : []), ...resume, 'account-activated' as const];
      return what.map((one) => arrow(state, nextAuthorizationState(state, one), one));
    });
    expect(arrowsOf('authorization')).toEqual(unique(arrows));
  });

  test('authorization-change', () => {
    const arrows = (['none', ...authorizationChangeStates] as const).flatMap((state) => {
      const allowed = authorizationChangeActionsOf({ state, kind: 'assistant' }, authorizationChangeActors);
      return [...allowed, ...occurrencesOf(state)].map((what) =>
        arrow(state, nextAuthorizationChangeState(what), what),
      );
    });
    expect(arrowsOf('authorization-change')).toEqual(unique(arrows));
  });

  test('batch-pass', () => {
    const occurrences: Partial<Record<string, readonly BatchPassOccurrence[]>> = batchPassOccurrences;
    const arrows = (['none', ...batchPassStates] as const).flatMap((state) => {
      const allowed = batchPassActors.flatMap((actor) => batchPassActionsOf(state, actor));
      return [...allowed, ...(occurrences[state] ?? [])].map((what) =>
        arrow(state, nextBatchPassState(what), what),
      );
    });
    expect(arrowsOf('batch-pass')).toEqual(unique(arrows));
  });

  test('preload-import', () => {
    const occurrences: Partial<Record<string, readonly PreloadImportOccurrence[]>> = preloadImportOccurrences;
    const arrows = (['none', ...preloadImportStates] as const).flatMap((state) => {
      const allowed = preloadImportActors.flatMap((actor) =>
        preloadImportActionsOf({ state, readyRows: 1 }, actor),
      );
      return [...allowed, ...(occurrences[state] ?? [])].map((what) =>
        arrow(state, nextPreloadImportState(what), what),
      );
    });
    expect(arrowsOf('preload-import')).toEqual(unique(arrows));
  });
});
