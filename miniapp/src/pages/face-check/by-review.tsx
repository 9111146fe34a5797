import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from '@/shared/form/use-sending';
import { SectionCard } from '@/shared/layout/section-card';
import { PhotoSlot } from '@/shared/photo/photo-slot';
import { useSubscription } from '@/shared/session/use-subscription';
import { missingPictures, noPictures, requestsOf, type Pictures } from '@/pages/identity/pictures';
import type { Check } from './use-face-check';

interface ByReviewProps {
  check: Check;
  onChange: (check: Check) => void;
}

const holdingRequest = { title: '本人手持证件照', frame: 'portrait' } as const;
const holdingLimits = { minWidth: 480, minHeight: 480 };

/** What a reviewer compares: the verified document, and its holder with this check's digits on a sheet. */
export function ByReview({ check, onChange }: ByReviewProps) {
  const { id, documentType, reviewCode } = check;
  const [pictures, setPictures] = useState<Pictures>(noPictures);
  const [holding, setHolding] = useState<string>();
  const { isBusy, problem, errors, send, showErrors } = useSending();
  const askToTell = useSubscription('review');

  const submit = async () => {
    const { front, back } = pictures;
    const missing = {
      ...(holding ? {} : { '/holdingUploadId': `请拍摄${holdingRequest.title}。` }),
      ...missingPictures(documentType, pictures),
    };
    if (!front || !holding || Object.keys(missing).length > 0) return showErrors(missing);
    await askToTell();
    const body = { frontUploadId: front, ...(back && { backUploadId: back }), holdingUploadId: holding };
    await send(
      {
        intention: `face-check/${id}/review`,
        label: '申请人工核验',
        route: 'POST /face-checks/:id/review',
        input: { params: { id }, body },
      },
      onChange,
      ({ fields }) => {
        if (fields.length === 0) return;
        setPictures(noPictures);
        setHolding(undefined);
      },
    );
  };

  return (
    <SectionCard title="人工核验">
      <View className="face-check__text">
        平台管理员将您已认证的证件与手持证件照比对，10
        个工作日内答复，办理随即自动继续。照片只用于本次核验，核验结束即删除。
      </View>
      <View className="face-check__code">
        <Text>请在纸上写下这 4 位数字，与证件一起举在胸前：</Text>
        <Text id="review-code" className="face-check__digits">
          {reviewCode}
        </Text>
      </View>
      <PhotoSlot
        id="field-holdingUploadId"
        request={holdingRequest}
        limits={holdingLimits}
        hints={['面部、证件和纸上的数字都清晰', '不戴口罩和帽子', '不使用美颜']}
        purpose="identity-document"
        uploadId={holding}
        error={holding ? undefined : errors['/holdingUploadId']}
        onUploaded={({ id: uploadId }) => setHolding(uploadId)}
      />
      {requestsOf(documentType).map(({ side, request, limits }) => (
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
      {problem && problem.fields.length === 0 && <Notice tone="refused">{problem.message}</Notice>}
      <Button id="submit-review" isBusy={isBusy} onPress={() => void submit()}>
        提交人工核验
      </Button>
    </SectionCard>
  );
}
