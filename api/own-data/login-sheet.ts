import { consentWords } from '../../contracts/consent-kinds';
import type { ConsentKind } from '../../contracts/consent-kinds';
import type { SessionClient } from '../../contracts/session';
import { sessionClientWords } from '../../contracts/session-words';
import { addressInWords } from '../login/address';
import { columnsOf, minuteOf, type OwnSheet } from './own-sheet';

interface SessionRow {
  client: SessionClient;
  browser: string;
  address: string;
  started_at: Date;
  last_used_at: Date;
  ended_at: Date | null;
}

interface ConsentRow {
  kind: ConsentKind;
  version: string;
  what: 'given' | 'withdrawn';
  at: Date;
}

/** Where one has logged in, and what one has agreed to. */
export const loginSheet: OwnSheet = {
  columns: columnsOf(['时间', 18], ['事项', 20], ['内容', 50], ['结束时间', 18]),
  async read({ database }, personId) {
    const sessions = await database('session')
      .where({ person_id: personId })
      .orderBy('started_at')
      .select<SessionRow[]>('client', 'browser', 'address', 'started_at', 'last_used_at', 'ended_at');
    const consents = await database('consent_event')
      .where({ person_id: personId })
      .orderBy('id')
      .select<ConsentRow[]>('kind', 'version', 'what', 'at');
    return [
      ...sessions.map((row) => [
        minuteOf(row.started_at),
        `登录${sessionClientWords[row.client]}`,
        `${row.browser}，网络地址 ${addressInWords(row.address)}，最近使用 ${minuteOf(row.last_used_at)}`,
        minuteOf(row.ended_at),
      ]),
      ...consents.map(({ kind, version, what, at }) => [
        ...[
          minuteOf(at),
          what === 'given' ? '同意' : '撤回同意',
          `《${consentWords[kind]}》${version} 版`,
          '',
        ],
      ]),
    ];
  },
};
