import type { Knex } from 'knex';
import type { SessionEnding } from '../../contracts/session';
import { shanghaiMinute } from '../../domain/shanghai-day';
import { hashSecret } from './secret';

interface EndedRow {
  ended_at: Date | null;
  ended_because: SessionEnding | null;
  is_too_old: boolean;
  idle_seconds: number;
}

/**
 * Why the session of a token is over, for the page that is still open with it (R-A5). Undefined where the person logged out,
 * and where the token is unknown: its row is deleted after 30 days.
 */
export async function findSessionEnd(database: Knex, token: string): Promise<string | undefined> {
  const row = await database('session')
    .where({ token_hash: hashSecret(token) })
    .first<EndedRow | undefined>(
      'ended_at',
      'ended_because',
      'idle_seconds',
      database.raw('expires_at <= now() as is_too_old'),
    );
  if (!row) return undefined;
  if (row.ended_at) return endedInWords(row.ended_at, row.ended_because);
  return row.is_too_old
    ? '登录时间已满，为保护您的账号已自动退出，请重新登录。'
    : `已超过 ${spanInWords(row.idle_seconds)}没有使用，为保护您的账号已自动退出，请重新登录。`;
}

function endedInWords(endedAt: Date, because: SessionEnding | null): string | undefined {
  const at = shanghaiMinute(endedAt);
  switch (because) {
    case 'logged-out':
      return undefined;
    case 'ended-by-owner':
      return `这个登录已于 ${at} 由本账号在别处结束。不是您本人结束的，请重新登录，在“登录设备”中核对。`;
    case 'account-recovered':
      return `本账号已于 ${at} 通过实名认证找回，之前的登录都已结束，请重新登录。`;
    case 'accounts-joined':
      return `本账号已于 ${at} 与您的另一个账号合并，请重新登录。`;
    case 'consent-withdrawn':
      return `您已于 ${at} 撤回对隐私政策和用户协议的同意，登录都已结束。重新登录时须再次同意。`;
    case 'account-closed':
      return `本账号已于 ${at} 注销。`;
    case null:
      return `这个登录已于 ${at} 结束，请重新登录。`;
  }
}

const spanInWords = (seconds: number): string =>
  seconds < 24 * 3600 ? `${seconds / 3600} 小时` : `${seconds / (24 * 3600)} 天`;
