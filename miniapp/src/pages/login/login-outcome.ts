import Taro from '@tarojs/taro';
import type { LoginOutcome } from '@contracts/login';
import { go } from '@/shared/navigation/go';
import { startSession } from '@/shared/session/session-store';

type IdentityQuestion = Extract<LoginOutcome, { outcome: 'confirm-identity' }>;

/** Kept in memory alone: neither an address nor the storage may carry a challenge. */
let openQuestion: IdentityQuestion | undefined;
/** Where to go after it, if the login left the app on its way. */
let openReturn: string | undefined;

/** The question of a login that isn't finished: whose account it is (R-A2). */
export function findOpenQuestion(): IdentityQuestion | undefined {
  return openQuestion;
}

/** Goes on after a login: back to where the person was, or on to the question whose account it is. */
export function followLogin(outcome: LoginOutcome, returnTo = openReturn): void {
  if (outcome.outcome === 'confirm-identity') {
    openQuestion = outcome;
    openReturn = returnTo;
    go('pages/login/confirm-identity');
    return;
  }
  openQuestion = undefined;
  openReturn = undefined;
  const { isSomeoneElse } = startSession(outcome.token, outcome.session);
  if (returnTo) void Taro.reLaunch({ url: returnTo });
  // The pages below are the former person's, with what they had typed.
  else if (isSomeoneElse) void Taro.reLaunch({ url: '/pages/home/index' });
  else leaveLoginPages();
}

/** Goes on after a phone or WeChat was added: back, or on to the question whose the other account is. */
export function followBinding(outcome: LoginOutcome): void {
  followLogin(outcome, '/pages/me/index');
}

const loginPage = /^\/?pages\/login\/(index|sms|confirm-identity)/;

/** Back to the page over which the login opened; its form is as it was. */
function leaveLoginPages(): void {
  const pages = Taro.getCurrentPages();
  let delta = 0;
  while (delta < pages.length && loginPage.test(pages[pages.length - 1 - delta]?.route ?? '')) delta += 1;
  if (delta > 0 && delta < pages.length) void Taro.navigateBack({ delta });
  else go('pages/home/index');
}
