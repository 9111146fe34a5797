import type { AuthorizationCode } from '@contracts/authorization';
import { CodeSlip } from '../code-slip/code-slip';
import { formatDateTime } from '../format/date-time';

/** The code of a unit's business, and how the person adds the business with it (R-H3, manual 001 §6). */
export const AuthorizationSlip = ({ slip }: { slip: AuthorizationCode }) => (
  <CodeSlip
    kind="机构业务授权"
    unit={slip.institution.name}
    lines={[
      { label: '业务', value: `${slip.business.code} ${slip.business.name}` },
      { label: '授权码', value: slip.code },
    ]}
    expiresAt={slip.expiresAt}
    copy={{ label: '复制授权码', text: slipText(slip) }}
    howTo={{ title: '添加方法', steps }}
    warning="凭授权码可成为本单位该项业务的业务管理人，请当面或密封交付，勿公开发送。授权码只能使用一次。"
  />
);

const steps = [
  '在微信小程序“湖北卫生人才”中通过实名认证。',
  '进入“管理·本人业务账号管理”，点“添加业务”，填写上面的授权码。',
  '按提示完成人脸识别，业务关联成功后即可在电脑上登录机构授权端办理。',
];

const slipText = ({ institution, business, code, expiresAt }: AuthorizationCode): string =>
  [
    `单位：${institution.name}`,
    `业务：${business.code} ${business.name}`,
    `授权码：${code}`,
    `有效至：${formatDateTime(expiresAt)}`,
    '添加方法：小程序“湖北卫生人才”→“管理”→“本人业务账号管理”→“添加业务”',
  ].join('\n');
