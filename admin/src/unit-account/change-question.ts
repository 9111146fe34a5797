import type { IssuerAction } from './issuer-action';
import type { UnitAccountRow } from './unit-account-source';

/** What is asked before an account is changed: which unit's, what will happen, and to whom. */
export function changeQuestion(
  {
    institution,
    accountNumber,
    administrator,
  }: Pick<UnitAccountRow, 'institution' | 'accountNumber' | 'administrator'>,
  action: IssuerAction,
): { title: string; text: string } {
  const of = `“${institution.name}”`;
  switch (action) {
    case 'issue':
      return {
        title: `向${of}发放账号？`,
        text: `将生成账号 ${accountNumber} 和激活码。激活码 30 天内有效，只能使用一次，请交给该单位负责人事的人员激活。`,
      };
    case 'reissue':
      return {
        title: `重新发放${of}的激活码？`,
        text: administrator
          ? `新激活码用于更换管理员：新的管理员激活之前，现任管理员${administrator.name}可继续使用；激活之后由其接替。此前未使用的激活码立即作废。`
          : '原激活码立即作废且不能恢复，已经开始的激活须用新激活码重新办理。新激活码 30 天内有效。',
      };
    case 'revoke':
      return {
        title: `撤销${of}的账号？`,
        text: administrator
          ? `管理员${administrator.name}的权限立即终止，未使用的激活码作废，不能恢复。该单位以后可以重新发放账号。`
          : '激活码立即作废且不能恢复。该单位以后可以重新发放账号。',
      };
  }
}
