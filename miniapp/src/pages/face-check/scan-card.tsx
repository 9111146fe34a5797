import { useState } from 'react';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from '@/shared/form/use-sending';
import { SectionCard } from '@/shared/layout/section-card';
import { CardExamples } from '@/shared/photo/card-examples';
import { PhotoSlot } from '@/shared/photo/photo-slot';
import { missingPictures, noPictures, requestsOf, type Pictures } from '@/pages/identity/pictures';
import { LastTry } from './last-try';
import type { Check } from './use-face-check';

interface ScanCardProps {
  check: Check;
  onChange: (check: Check) => void;
}

/** Both sides of the verified card. What was judged is erased on the server; what nobody could judge may be sent again. */
export function ScanCard({ check, onChange }: ScanCardProps) {
  const { id } = check;
  const [pictures, setPictures] = useState<Pictures>(noPictures);
  const { isBusy, problem, errors, send, showErrors } = useSending();

  const submit = () => {
    const { front, back } = pictures;
    const missing = missingPictures('id-card', pictures);
    if (!front || !back) return showErrors(missing);
    void send(
      {
        intention: `face-check/${id}/scan`,
        label: '提交证件',
        route: 'POST /face-checks/:id/scan',
        input: { params: { id }, body: { frontUploadId: front, backUploadId: back } },
      },
      ({ check: after, arePicturesKept }) => {
        if (!arePicturesKept) setPictures(noPictures);
        onChange(after);
      },
      ({ fields }) => fields.length > 0 && setPictures(noPictures),
    );
  };

  return (
    <>
      <SectionCard title="第 2 步 扫描已认证的身份证">
        {requestsOf('id-card').map(({ side, request, limits }) => (
          <PhotoSlot
            key={side}
            id={`field-${side}UploadId`}
            request={request}
            limits={limits}
            purpose="identity-document"
            uploadId={pictures[side]}
            error={pictures[side] ? undefined : errors[`/${side}UploadId`]}
            onUploaded={({ id: uploadId }) => setPictures((before) => ({ ...before, [side]: uploadId }))}
          />
        ))}
        {!isBusy && !problem && check.lastTry?.way === 'document' && <LastTry check={check} />}
        {problem && problem.fields.length === 0 && <Notice tone="refused">{problem.message}</Notice>}
        <Button id="submit-card" isBusy={isBusy} onPress={submit}>
          提交证件
        </Button>
      </SectionCard>
      <SectionCard title="示例">
        <CardExamples />
      </SectionCard>
    </>
  );
}
