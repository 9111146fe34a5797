import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '@/shared/controls/button';
import { TextField } from '@/shared/controls/text-field';
import { findTicketIn } from '@/shared/platform/login-ticket';
import { canScan, scanCode } from '@/shared/platform/scan-code';
import './login.scss';

const noTicket = '没有识别到登录码。请在电脑端登录页复制二维码下方的链接，或刷新二维码后再试。';

/** The way to a ticket: the camera in WeChat, the code's link in a browser. */
export function TicketEntry({ onTicket }: { onTicket: (ticket: string) => void }) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();

  const accept = (scanned: string) => {
    const ticket = findTicketIn(scanned);
    if (ticket) onTicket(ticket);
    else setError(noTicket);
  };
  const scan = async () => {
    const scanned = await scanCode();
    if (scanned) accept(scanned);
  };

  return (
    <View className="login__box">
      <TextField
        id="ticket-link"
        label="登录链接或登录码"
        help="在电脑端登录页，复制二维码下方的链接粘贴到这里。二维码 2 分钟内有效。"
        value={text}
        error={error}
        onChange={(next) => {
          setText(next);
          setError(undefined);
        }}
      />
      <Button id="ticket-next" isDisabled={text.trim() === ''} onPress={() => accept(text)}>
        下一步
      </Button>
      {canScan && (
        <Button kind="secondary" onPress={() => void scan()}>
          扫描二维码
        </Button>
      )}
    </View>
  );
}
