import type { ActivationCode } from '@contracts/unit-account';
import { unitAccountKindWords, type UnitAccountKind } from '@contracts/unit-account-states';
import { CodeSlip } from '../code-slip/code-slip';
import { formatDateTime } from '../format/date-time';

/** Where the holder activates the account. */
const activationAddress = () => `${window.location.origin}/admin/activation`;

/** What whoever finds the slip could become. */
const givenBy: Record<UnitAccountKind, string> = {
  hr: '本单位的人事管理主体账号管理员',
  business: '本单位该项业务的业务管理人',
  sub: '本单位所列业务的辅助管理员',
};

/** The businesses of a unit's own account, by name. */
const businessesOf = ({ businesses }: ActivationCode): string =>
  businesses.map(({ name }) => name).join('、');

/** Number and code of an account, and how it is activated (R-E1, R-E3, R-E4). */
export const AccountSlip = ({ slip }: { slip: ActivationCode }) => (
  <CodeSlip
    kind={unitAccountKindWords[slip.kind]}
    unit={slip.institution.name}
    note={slip.kind === 'hr' ? undefined : `业务：${businessesOf(slip)}`}
    lines={[
      { label: '账号', value: slip.accountNumber },
      { label: '激活码', value: slip.code },
    ]}
    expiresAt={slip.expiresAt}
    copy={{ label: '复制账号和激活码', text: slipText(slip) }}
    howTo={{
      title: '激活方法',
      steps: [
        `在电脑上打开 ${activationAddress()}，或在机构授权端登录页点“帐号激活”，输入上面的账号和激活码。`,
        '按步骤填写管理员信息、关注公众号（可跳过）、绑定微信、绑定手机号，完成激活。',
        '激活须由管理员本人办理，本人应先在“湖北卫生人才”小程序中通过实名认证。',
      ],
    }}
    warning={`凭激活码可成为${givenBy[slip.kind]}，请当面或密封交付，勿公开发送。连续输错 5 次即作废。`}
  />
);

const slipText = (slip: ActivationCode): string => {
  const { institution, accountNumber, code, expiresAt, kind } = slip;
  return [
    `单位：${institution.name}`,
    ...(kind === 'hr' ? [] : [`${unitAccountKindWords[kind]}：${businessesOf(slip)}`]),
    `账号：${accountNumber}`,
    `激活码：${code}`,
    `有效至：${formatDateTime(expiresAt)}`,
    `激活网址：${activationAddress()}`,
  ].join('\n');
};
