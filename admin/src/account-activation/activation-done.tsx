import DoneIcon from '@mui/icons-material/CheckCircle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { AccountActivation } from '@contracts/unit-account';
import { Link } from 'react-router-dom';

export interface ActivationDoneProps {
  activation: AccountActivation;
  onStartAnew: () => void;
}

/** 激活成功: what is possible now, and the way to it. */
export const ActivationDone = ({ activation, onStartAnew }: ActivationDoneProps) => (
  <>
    <Box sx={{ textAlign: 'center' }}>
      <DoneIcon color="success" sx={{ fontSize: 56 }} aria-hidden />
      <Typography variant="h1" component="p">
        激活成功
      </Typography>
      <Typography sx={{ mt: 1 }}>
        {activation.wechat?.nameMasked}已成为“{activation.institutionName}”的{activation.holderTitle}，账号{' '}
        {activation.accountNumber}。
      </Typography>
    </Box>
    <Typography variant="h2" sx={{ mt: 3 }}>
      现在可以
    </Typography>
    <Box component="ul" sx={{ mt: 1, mb: 3, pl: 3, '& li': { py: 0.25 } }}>
      <li>登录机构授权端。每次登录都由绑定的微信扫码，请保管好手机。</li>
      {activation.kind === 'hr' ? (
        <>
          <li>医疗机构：查看和更换本单位确认码，了解本单位各项业务由谁审核、有多少待办。</li>
          <li>为本单位各项业务生成业务账号，交给专人办理。</li>
          <li>主管部门：向直接下属机构发放人事管理主体账号。</li>
        </>
      ) : (
        <li>办理本单位该项业务的审核，查看本单位确认码。</li>
      )}
    </Box>
    <Button variant="contained" size="large" fullWidth component={Link} to="/login">
      去登录
    </Button>
    <Button size="large" fullWidth sx={{ mt: 1 }} onClick={onStartAnew}>
      激活其他账号
    </Button>
  </>
);
