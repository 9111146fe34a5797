import Taro from '@tarojs/taro';
import { request } from '../request/request';
import { currentSession, refreshSession, startSession } from './session-store';

/**
 * The app comes back into view: its session may have been ended elsewhere, which leads to the login (R-A5), its person have become
 * verified, or, in a browser, another tab has logged in as somebody else: then nothing of the former person may stay. A network
 * failure leaves what is known.
 */
export async function lookAgain(): Promise<void> {
  const state = currentSession();
  // The question of the start was not answered.
  if (state.status === 'unknown' && state.problem) return refreshSession();
  const { session } = state;
  if (!session) return;
  // What ends a session is announced by the request itself.
  const now = await request('GET /session').catch(() => undefined);
  if (!now || JSON.stringify(now) === JSON.stringify(session)) return;
  startSession(null, now);
  if (now.person.id !== session.person.id) void Taro.reLaunch({ url: '/pages/home/index' });
}
