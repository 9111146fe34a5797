import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ConfirmCode } from '@contracts/confirm-code';
import { CopyButton } from '../components/copy-button';
import { Facts } from '../components/facts';
import { formatDateTime } from '../format/date-time';
import { RenewButton } from './renew-button';

/** The code large enough to read out, what it is for, and its age. */
export function ConfirmCodeCard({ confirmCode }: { confirmCode: ConfirmCode }) {
  const { institution, code, issuedAt, dueAt, isDue, availableActions } = confirmCode;
  return (
    <Box sx={{ maxWidth: 640, border: 1, borderColor: 'divider', borderRadius: 1, p: 3 }}>
      <Typography color="text.secondary">{institution.name}</Typography>
      {code ? (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, my: 1 }}>
          <Box
            component="output"
            aria-label="单位确认码"
            sx={{
              fontSize: 32,
              fontWeight: 600,
              letterSpacing: '0.12em',
              fontFamily: 'Consolas, Menlo, monospace',
            }}
          >
            {code}
          </Box>
          <CopyButton text={code} />
        </Box>
      ) : (
        <Typography variant="h2" sx={{ my: 2 }}>
          尚未生成
        </Typography>
      )}
      <Typography color="text.secondary">
        请将确认码告知本单位人员，在小程序“工作单位”中选择本单位并填写后即可绑定。请勿公开发布。
      </Typography>
      {isDue && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          确认码已使用满 180 天，建议
          {availableActions.includes('renew') ? '更换' : '由本单位人事管理主体账号更换'}。
        </Alert>
      )}
      {issuedAt && dueAt && (
        <Box sx={{ mt: 2 }}>
          <Facts
            facts={[
              { label: '生成时间', value: formatDateTime(issuedAt) },
              { label: '建议更换', value: formatDateTime(dueAt) },
            ]}
          />
        </Box>
      )}
      {availableActions.includes('renew') && (
        <RenewButton institution={institution.name} first={code === null} />
      )}
    </Box>
  );
}
