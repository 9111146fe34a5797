import Taro from '@tarojs/taro';
import type { Session } from '@contracts/login';
import { currentDraft, keepDraft } from '@/pages/identity/draft';
import { findUnsentEdits, keepUnsentEdits } from '@/pages/exam-application/unsent-edits';
import { keyOfIntention } from '../request/idempotency-key';
import { findRemembered, remember } from '../resource/remembered';
import { currentSession, forgetPerson, forgetSession, startSession } from './session-store';

const sessionOf = (id: string) => ({ csrfToken: 'c', person: { id } }) as Session;
const edits = { sections: { basic: { address: '湖北省武汉市示例路 1 号' } } };

let keyOfFirst: string;
beforeEach(() => {
  forgetPerson();
  startSession('token', sessionOf('person-1'));
  keepDraft({ documentType: 'id-card', name: '示例甲', documentNumber: '420101' });
  keepUnsentEdits('person-1', 'application-1', edits);
  remember('GET /inbox', { items: [] });
  Taro.setStorageSync('accepted-consents', { privacy: '1', agreement: '1' });
  keyOfFirst = keyOfIntention('identity/form-check', {});
});

function expectNothingKept() {
  expect(currentDraft()).toBeUndefined();
  expect(findUnsentEdits('person-1', 'application-1')).toEqual({});
  expect(sessionStorage).toHaveLength(0);
  expect(keyOfIntention('identity/form-check', {})).not.toBe(keyOfFirst);
}

test('R-V2 a person who logs out leaves nothing on this device', () => {
  Taro.setStorageSync('device-id', 'd');
  forgetPerson();
  expect(currentSession()).toEqual({ status: 'logged-out', isLeft: true });
  // What tells the device from another one isn't the person's.
  expect(Taro.getStorageInfoSync().keys).toEqual(['device-id']);
  expectNothingKept();
});

test('R-M1 a session that merely ends keeps what was typed for the same person', () => {
  forgetSession();
  expect(findRemembered('GET /inbox')).toBeUndefined();
  expect(startSession('token', sessionOf('person-1'))).toEqual({ isSomeoneElse: false });
  expect(currentDraft()).toMatchObject({ name: '示例甲' });
  expect(findUnsentEdits('person-1', 'application-1')).toEqual(edits);
  expect(keyOfIntention('identity/form-check', {})).toBe(keyOfFirst);
});

test('R-V2 someone else who logs in after the end of a session finds nothing of the former person', () => {
  forgetSession();
  expect(startSession('token', sessionOf('person-2'))).toEqual({ isSomeoneElse: true });
  expectNothingKept();
  expect(currentSession()).toMatchObject({ session: { person: { id: 'person-2' } } });
});

test('after a logout the next login is nobody else’s continuation', () => {
  forgetPerson();
  expect(startSession('token', sessionOf('person-2'))).toEqual({ isSomeoneElse: false });
});

test('R-V2 the late answer to a question of somebody who has left leads nobody to the login', () => {
  forgetPerson();
  forgetSession();
  expect(currentSession()).toEqual({ status: 'logged-out', isLeft: true });
});
