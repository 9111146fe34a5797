import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { controlId } from '@/shared/form/field-errors';
import { Icon } from '@/shared/icon/icon';
import { SectionCard } from '@/shared/layout/section-card';
import type { Picture } from '@/shared/photo/picture';
import { StateBadge } from '@/shared/record/badge';
import { MaterialPicture } from './material-picture';
import { NewPicture } from './new-picture';
import type { FailedPicture } from './draft-saver';
import { hasRoom, type MaterialSlot } from './material-slots';
import { PicturePreview } from './picture-preview';
import './material-card.scss';

interface MaterialCardProps {
  slot: MaterialSlot;
  error: string | undefined;
  /** The picture that didn't arrive here. */
  failed: FailedPicture | undefined;
  onFailed: (failed: FailedPicture) => void;
  /** One that hadn't arrived has now, is given up, or another was sent in its place. */
  onSettled: (picture: Picture) => void;
  /** A picture is on its way; settles once it is taken over by `onChange`, or has failed. */
  onSending: (sending: Promise<void>) => void;
  /** Gives the slot's newest files and takes what they become, as two pictures may be sent at once. */
  onChange: (change: (uploadIds: readonly string[]) => string[]) => void;
}

/** One material: why it is asked, what a good picture shows, its pictures, and room for the next. */
export function MaterialCard({
  slot,
  error,
  failed,
  onFailed,
  onSettled,
  onSending,
  onChange,
}: MaterialCardProps) {
  const { material, row, path, uploadIds, mayFollowUntil } = slot;
  const [previewed, setPreviewed] = useState<string>();
  const title = row === undefined ? material.title : `${material.title}（第 ${row + 1} 项）`;
  const [toReplace, setToReplace] = useState<string>();
  const replaced = toReplace ?? failed?.replaces;
  const isReplacing = replaced !== undefined && uploadIds.includes(replaced);
  const take = (uploadId: string) => {
    onChange((ids) =>
      isReplacing ? ids.map((id) => (id === replaced ? uploadId : id)) : [...ids, uploadId],
    );
    setToReplace(undefined);
  };
  return (
    <SectionCard title={title} note={<MaterialMark slot={slot} />}>
      <View id={controlId(path)} className="material-card">
        <View className="wizard__help">{material.help}</View>
        {material.exampleHints.length > 0 && (
          <View className="material-card__hints">
            {material.exampleHints.map((hint) => (
              <View key={hint} className="material-card__hint">
                <Icon name="check" size="small" />
                <Text>{hint}</Text>
              </View>
            ))}
          </View>
        )}
        <View className="wizard__help">
          {limitText(slot)}
          {mayFollowUntil && `；${mayFollowUntil} 前提交的可暂缺`}
        </View>
        {error && (
          <View className="field__error" role="alert">
            <Icon name="alert" size="small" />
            <Text>{error}</Text>
          </View>
        )}
        <View className="material-card__pictures">
          {uploadIds.map((uploadId, index) => (
            <MaterialPicture
              key={uploadId}
              uploadId={uploadId}
              label={`${title}第 ${index + 1} 张`}
              onPress={() => setPreviewed(uploadId)}
            />
          ))}
          {hasRoom(slot, replaced) && (
            <NewPicture
              material={material}
              title={title}
              verb={isReplacing ? '拍摄更换' : '拍摄或选择'}
              failed={failed}
              onFailed={(picture) => onFailed({ ...picture, replaces: replaced })}
              onSettled={onSettled}
              onSending={onSending}
              onUploaded={take}
            />
          )}
        </View>
      </View>
      {previewed && uploadIds.includes(previewed) && (
        <PicturePreview
          uploadId={previewed}
          title={title}
          onReplace={() => {
            setToReplace(previewed);
            setPreviewed(undefined);
          }}
          onRemove={() => onChange((ids) => ids.filter((id) => id !== previewed))}
          onClose={() => setPreviewed(undefined)}
        />
      )}
    </SectionCard>
  );
}

function MaterialMark({ slot: { uploadIds, material, mayFollowUntil } }: { slot: MaterialSlot }) {
  if (uploadIds.length >= material.minFiles && uploadIds.length > 0)
    return <StateBadge tone="done">{`已上传 ${uploadIds.length} 张`}</StateBadge>;
  if (mayFollowUntil || material.minFiles === 0)
    return <StateBadge tone="quiet">{mayFollowUntil ? '可暂缺' : '选填'}</StateBadge>;
  const missing = material.minFiles - uploadIds.length;
  return <StateBadge tone="needs-you">{uploadIds.length === 0 ? '待上传' : `还差 ${missing} 张`}</StateBadge>;
}

function limitText({ material: { minFiles, maxFiles, minWidth, minHeight } }: MaterialSlot): string {
  const count = minFiles >= maxFiles ? `${maxFiles} 张` : `${Math.max(1, minFiles)}–${maxFiles} 张`;
  const size = minWidth && minHeight ? `，不小于 ${minWidth}×${minHeight} 像素` : '';
  return `${count}，JPG 或 PNG 照片${size}，每张不超过 10 MB`;
}
