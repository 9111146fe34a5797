import { Button } from '../controls/button';
import { TextField } from '../controls/text-field';

interface SmsCodeInputProps {
  value: string;
  error?: string;
  /** To whom the code went, and how long it is valid; once it was sent. */
  help?: string;
  isBusy: boolean;
  /** Until it may be asked for again. */
  secondsLeft: number;
  onChange: (code: string) => void;
  onSend: () => void;
}

/** The field of an SMS code with the button that sends it. */
export function SmsCodeInput({
  value,
  error,
  help,
  isBusy,
  secondsLeft,
  onChange,
  onSend,
}: SmsCodeInputProps) {
  return (
    <TextField
      id="field-code"
      label="短信验证码"
      help={help}
      kind="sms-code"
      maxLength={6}
      value={value}
      error={error}
      onChange={onChange}
      beside={
        <Button
          id="send-code"
          kind="secondary"
          size="small"
          isBusy={isBusy}
          isDisabled={secondsLeft > 0}
          onPress={onSend}
        >
          {secondsLeft > 0 ? `${secondsLeft} 秒后重发` : '获取验证码'}
        </Button>
      }
    />
  );
}
