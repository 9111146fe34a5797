import { Text } from '@tarojs/components';
import { Tick } from '@/shared/controls/tick';
import { DocumentLink } from '@/pages/consent/document-link';

interface ConsentTickProps {
  isTicked: boolean;
  onChange: (isTicked: boolean) => void;
}

/** The consent before the first collection (R-V1): never ticked beforehand. */
export function ConsentTick({ isTicked, onChange }: ConsentTickProps) {
  return (
    <Tick id="consent" isTicked={isTicked} onChange={onChange}>
      <Text>我已阅读并同意</Text>
      <DocumentLink kind="agreement" />
      <Text>和</Text>
      <DocumentLink kind="privacy" />
    </Tick>
  );
}
