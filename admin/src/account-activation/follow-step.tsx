import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { FollowAnswer } from '@contracts/unit-account-states';
import { ProblemAlert } from '../page/problem-alert';
import { StepButtons } from './step-buttons';
import type { StepProps } from './step-props';
import { useStepAction } from './use-step-action';

/** The official account is offered, not demanded (manual 002 §1, figure 1-5). */
export function FollowStep({ onDone, onGo, onOver }: StepProps) {
  const { send, sending, problem } = useStepAction('POST /account-activations/current/follow', { onOver });
  const answer = async (given: FollowAnswer) => {
    const saved = await send({ body: { answer: given } });
    if (saved) onDone(saved);
  };
  return (
    <>
      <Typography>请用管理员本人的微信关注公众号，平台的通知公告和办理说明在那里发布。</Typography>
      <Box component="ol" sx={{ my: 2, pl: 3, '& li': { py: 0.25 } }}>
        <li>打开微信，在顶部搜索“湖北卫生人才”。</li>
        <li>在结果中选择公众号“湖北卫生人才”，点“关注”。</li>
        <li>回到本页，点“已关注，下一步”。</li>
      </Box>
      <Typography color="text.secondary">不关注也可以激活账号，以后随时可以关注。</Typography>
      <ProblemAlert problem={problem} />
      <StepButtons
        onBack={() => onGo('details')}
        next="已关注，下一步"
        onNext={() => void answer('followed')}
        busy={sending}
      >
        <Button variant="outlined" disabled={sending} onClick={() => void answer('skipped')}>
          暂不关注，跳过
        </Button>
      </StepButtons>
    </>
  );
}
