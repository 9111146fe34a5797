import Typography from '@mui/material/Typography';
import Box from '@mui/material/Box';
import { Facts } from '../components/facts';
import { ProblemAlert } from '../page/problem-alert';
import { StepButtons } from './step-buttons';
import type { StepProps } from './step-props';
import { useStepAction } from './use-step-action';

/** All that was filled in, once more before it counts; up to here everything can be changed. */
export function CompletionStep({ activation, onDone, onGo, onOver }: StepProps) {
  const { accountNumber, institutionName, holderTitle, details, wechat, follow } = activation;
  const { send, sending, problem } = useStepAction('POST /account-activations/current/completion', {
    onOver,
  });
  const complete = async () => {
    const completed = await send({});
    if (completed) onDone(completed);
  };
  return (
    <>
      <Facts
        facts={[
          { label: '单位', value: institutionName },
          { label: '账号', value: accountNumber },
          { label: '管理员', value: details?.name },
          { label: '所在部门', value: details?.department },
          { label: '办公电话', value: details?.officePhone },
          { label: '公众号', value: follow === 'followed' ? '已关注' : '未关注' },
          { label: '微信', value: wechat && `已绑定 ${wechat.nameMasked}` },
          { label: '手机', value: details && `${details.phoneMasked}（已验证）` },
        ]}
      />
      <Typography color="text.secondary" sx={{ mt: 2 }}>
        激活后，{details?.name}即为“{institutionName}”的{holderTitle}
        ；该账号原有管理人的，由其接替，原管理人会收到通知。
      </Typography>
      <ProblemAlert problem={problem} />
      <Box sx={{ mt: 2 }}>
        <StepButtons
          onBack={() => onGo('phone')}
          next="完成激活"
          onNext={() => void complete()}
          busy={sending}
        />
      </Box>
    </>
  );
}
