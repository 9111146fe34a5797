import { identityStateWords } from '../contracts/identity-states';
import type { Actor } from '../contracts/message';
import { busySentence, lockSentence, triesADay, triesOn } from '../domain/identity-tries';
import {
  type IdentityPosition,
  type IdentityProcess,
  identityActorOf,
  identityFace,
  initialIdentity,
} from '../domain/identity-process';
import { identityActionsOf } from '../domain/identity-verification';
import { shanghaiMinute } from '../domain/shanghai-day';
import { type ScanFindings, findOwner, prepareScan } from './identity-scan';
import { identityMessages } from './identity-verification.messages';
import type { Envelope } from './letter';
import type { ProcessRules } from './process-rules';
import { notAllowedNow, refusal } from './refusal';

export type IdentityMessages = typeof identityMessages;

/** What is found out about letters before they are decided. */
export interface IdentityFindings {
  scan: ScanFindings;
  'request-manual-review': { readonly ownerId?: string };
}

/** What makes the verification of a document differ from other processes; its table is in `domain/`. */
export const identityRules: ProcessRules<IdentityProcess, IdentityMessages, IdentityFindings> = {
  kind: 'identity',
  messages: identityMessages,
  initial: initialIdentity,
  interrupting: [],
  // What depends on the letter is for `objection`: a lock, whose refusal says when it ends, and whether a holder's scan is a renewal.
  allowed: (position, actor) => actionsOf(position, actor, true),
  objection,
  prepare: { scan: prepareScan, 'request-manual-review': findOwner },
  deadline: ({ review }) => review?.endsAtMs,
  face: identityFace,
  words: {
    event: (type) => eventWords[type],
    position: ({ state, review, tries }) =>
      [
        `**${identityStateWords[state]}**`,
        review && `等待平台管理员审核，最迟 ${shanghaiMinute(new Date(review.endsAtMs))} 办结`,
        tries.failed > 0 && `${tries.day} 自动核验未成功 ${tries.failed} 次`,
      ]
        .filter(Boolean)
        .join('\n\n'),
  },
};

const actionsOf = (position: IdentityPosition, actor: Actor, renewalDue = false) =>
  identityActionsOf({ state: position.state, locked: false, renewalDue }, identityActorOf(position, actor));

/** Tries under way may all fail, so each counts (R-B3); and a decision names the review that it decides. */
function objection(letter: Envelope<IdentityMessages>, position: IdentityPosition, underWay: number) {
  switch (letter.kind) {
    case 'scan': {
      // Whoever has proven it meanwhile is done, unless the API found that they must prove it anew.
      const allowed = actionsOf(position, letter.actor, letter.body.isRenewal);
      if (!allowed.includes('scan')) return notAllowedNow(allowed);
      // With its verdict, a scan has had its place of the day for long.
      if ('findings' in letter) return undefined;
      const now = new Date();
      const { failed } = triesOn(position.tries, now);
      if (failed + underWay < triesADay) return undefined;
      const sentence = failed < triesADay ? busySentence('document') : lockSentence(now, 'document');
      return refusal('not-allowed-now', { allowed: ['request-manual-review'], sentence });
    }
    case 'withdraw':
    case 'pass':
    case 'refuse':
      return letter.body.reviewId === position.review?.id ? undefined : notAllowedNow([]);
    case 'request-manual-review':
      return undefined;
  }
}

const eventWords = {
  'identity.try-failed': '记录：自动核验未成功',
  'identity.try-not-counted': '记录：本次不计入',
  'identity.verified': '记录：认证成功',
  'identity.proven-by-another': '记录：证件属于另一账号',
  'identity.review-requested': '记录：申请人工审核',
  'identity.review-refused': '记录：人工审核不通过',
  'identity.review-withdrawn': '记录：撤回认证',
  'identity.review-expired': '记录：人工审核超过期限',
  'identity.images-erased': '记录：证件照片已删除',
  'identity.login-recovered': '记录：登录方式并入原账号',
} as const satisfies Record<keyof IdentityProcess['events'], string>;
