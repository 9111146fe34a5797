import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ActivationCode } from '@contracts/unit-account';
import { CopyButton } from '../components/copy-button';
import { formatDateTime } from '../format/date-time';

/** Where the holder activates the account. */
const activationAddress = () => `${window.location.origin}/admin/activation`;

/** Account and code large enough to read out, and how they are used. */
export function CodeSlip({ slip }: { slip: ActivationCode }) {
  return (
    <Box sx={{ maxWidth: 640, border: 1, borderColor: 'divider', borderRadius: 1, p: 3 }}>
      <Typography color="text.secondary">人事管理主体账号</Typography>
      <Typography variant="h2">{slip.institution.name}</Typography>
      <Box
        component="dl"
        sx={{
          m: 0,
          mt: 2,
          display: 'grid',
          gridTemplateColumns: 'max-content minmax(0, 1fr)',
          columnGap: 3,
          rowGap: 1,
        }}
      >
        <Line label="账号" value={slip.accountNumber} />
        <Line label="激活码" value={slip.code} />
        <Box component="dt" sx={{ color: 'text.secondary' }}>
          有效至
        </Box>
        <Box component="dd" sx={{ m: 0 }}>
          {formatDateTime(slip.expiresAt)}
        </Box>
      </Box>
      <Box className="no-print" sx={{ mt: 1.5, ml: -0.5 }}>
        <CopyButton text={slipText(slip)} label="复制账号和激活码" />
      </Box>
      <Typography variant="h3" sx={{ mt: 2 }}>
        激活方法
      </Typography>
      <Box component="ol" sx={{ mt: 0.5, mb: 0, pl: 3, overflowWrap: 'anywhere', '& li': { py: 0.25 } }}>
        <li>
          在电脑上打开 {activationAddress()}，或在机构授权端登录页点“帐号激活”，输入上面的账号和激活码。
        </li>
        <li>按步骤填写管理员信息、关注公众号（可跳过）、绑定微信、绑定手机号，完成激活。</li>
        <li>激活须由管理员本人办理，本人应先在“湖北卫生人才”小程序中通过实名认证。</li>
      </Box>
      <Alert severity="warning" sx={{ mt: 2 }}>
        凭激活码可成为本单位的人事管理主体账号管理员，请当面或密封交付，勿公开发送。连续输错 5 次即作废。
      </Alert>
    </Box>
  );
}

const Line = ({ label, value }: { label: string; value: string }) => (
  <>
    <Box component="dt" sx={{ color: 'text.secondary', alignSelf: 'center' }}>
      {label}
    </Box>
    <Box
      component="dd"
      aria-label={label}
      sx={{
        m: 0,
        fontSize: { xs: 18, sm: 24 },
        fontWeight: 600,
        letterSpacing: { xs: 0, sm: '0.08em' },
        fontFamily: 'Consolas, Menlo, monospace',
        overflowWrap: 'anywhere',
      }}
    >
      {value}
    </Box>
  </>
);

const slipText = ({ institution, accountNumber, code, expiresAt }: ActivationCode): string =>
  [
    `单位：${institution.name}`,
    `账号：${accountNumber}`,
    `激活码：${code}`,
    `有效至：${formatDateTime(expiresAt)}`,
    `激活网址：${activationAddress()}`,
  ].join('\n');
