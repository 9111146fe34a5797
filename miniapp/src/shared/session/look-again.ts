import Taro from '@tarojs/taro';
import { currentSession, refreshSession } from './session-store';

/**
 * The app comes back into view: its session may have been ended elsewhere, which leads to the login (R-A5), its person have become
 * verified, or, in a browser, another tab has logged in as somebody else: then nothing of the former person may stay. A network
 * failure leaves what is known.
 */
export async function lookAgain(): Promise<void> {
  const state = currentSession();
  // Nobody is here, or the question of the start is still to be answered.
  if (state.status === 'logged-out' || (state.status === 'unknown' && !state.problem)) return;
  const { isSomeoneElse } = await refreshSession();
  if (isSomeoneElse) void Taro.reLaunch({ url: '/pages/home/index' });
}
