import type { ActivationCode } from '@contracts/unit-account';
import { CodeSlip } from '../code-slip/code-slip';
import { formatDateTime } from '../format/date-time';

/** Where the holder activates the account. */
const activationAddress = () => `${window.location.origin}/admin/activation`;

/** Account and code of a unit's HR account, and how it is activated (R-E1). */
export const AccountSlip = ({ slip }: { slip: ActivationCode }) => (
  <CodeSlip
    kind="人事管理主体账号"
    unit={slip.institution.name}
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
    warning="凭激活码可成为本单位的人事管理主体账号管理员，请当面或密封交付，勿公开发送。连续输错 5 次即作废。"
  />
);

const slipText = ({ institution, accountNumber, code, expiresAt }: ActivationCode): string =>
  [
    `单位：${institution.name}`,
    `账号：${accountNumber}`,
    `激活码：${code}`,
    `有效至：${formatDateTime(expiresAt)}`,
    `激活网址：${activationAddress()}`,
  ].join('\n');
