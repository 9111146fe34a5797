import Button from '@mui/material/Button';
import { useState } from 'react';

/** For who can't scan with the phone's camera: the code's link, to open in the mini-program's pages. */
export function CopyTicketLink({ url, name }: { url: string; name: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    setCopied(true);
  };
  return (
    <Button size="small" sx={{ mt: 0.5 }} onClick={() => void copy()} data-login-url={url}>
      {copied ? '已复制，请在手机上打开' : `不便扫码？复制${name}链接`}
    </Button>
  );
}
