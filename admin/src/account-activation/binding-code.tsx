import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { TicketState } from '@contracts/login';
import { bindingRefusalWords, type BindingRefusal } from '@contracts/unit-account-states';
import { useEffect, useMemo, useState } from 'react';
import { QrTicket } from '../login/qr-ticket';
import { useTicket } from '../login/use-ticket';
import { bindingDesk } from './binding-desk';
import { StepButtons } from './step-buttons';
import type { StepProps } from './step-props';

/** The code to scan; goes on by itself once the administrator has confirmed, and says what to do where they can't. */
export function BindingCode({ activation: { details }, onDone, onGo, onOver }: StepProps) {
  const [refusal, setRefusal] = useState<BindingRefusal | null>(null);
  const desk = useMemo(() => bindingDesk(setRefusal), []);
  const shown = useTicket(desk, onDone);
  const isOver = shown.problem?.code === 'activation-over';
  useEffect(() => {
    if (isOver) onOver();
  }, [isOver, onOver]);

  return (
    <>
      <Typography sx={{ mb: 2 }}>
        请管理员{details && `（${details.name}）`}
        用本人微信打开“湖北卫生人才”小程序，在“我的·扫码登录”扫描下面的二维码并确认。以后登录机构授权端都由这个微信扫码。
      </Typography>
      {refusal && (
        <Alert
          severity="warning"
          sx={{ mb: 2 }}
          action={
            refusal === 'name-differs' && (
              <Button color="inherit" size="small" onClick={() => onGo('details')}>
                修改姓名
              </Button>
            )
          }
        >
          {bindingRefusalWords[refusal]}
        </Alert>
      )}
      <QrTicket shown={shown} name="绑定" sentences={sentences} />
      <StepButtons onBack={() => onGo('follow')} />
    </>
  );
}

const sentences: Record<TicketState, string> = {
  waiting: '请用“湖北卫生人才”小程序扫码绑定',
  scanned: '已扫码，请在手机上核对并确认',
  confirmed: '已绑定，正在进入下一步',
  refused: '没有绑定，请换一个二维码重新扫描',
  expired: '二维码已失效',
  used: '二维码已使用过',
};
