import type { UnitAccountSummary } from '@contracts/unit-account';
import { accountName } from './own-account';

/** What the HR account does with one of the unit's own accounts. */
export type OwnAction = 'reissue' | 'revoke';

export const ownActionWords: Record<OwnAction, string> = { reissue: '重新发放激活码', revoke: '撤销账号' };

/** What is asked before an account is changed: which, what will happen, and to whom. */
export function ownAccountQuestion(
  account: UnitAccountSummary,
  action: OwnAction,
): { title: string; text: string } {
  const { administrator } = account;
  const name = accountName(account);
  switch (action) {
    case 'reissue':
      return {
        title: `重新发放${name}的激活码？`,
        text: administrator
          ? `新激活码用于更换管理人：新的管理人激活之前，${administrator.name}可继续使用；激活之后由其接替。此前未使用的激活码立即作废。`
          : '原激活码立即作废且不能恢复，已经开始的激活须用新激活码重新办理。新激活码 30 天内有效。',
      };
    case 'revoke':
      return {
        title: `撤销${name}？`,
        text: administrator
          ? `${administrator.name}的权限立即终止，未使用的激活码作废，不能恢复。以后可以重新生成。`
          : '激活码立即作废且不能恢复。以后可以重新生成。',
      };
  }
}
