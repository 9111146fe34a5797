import { useState } from 'react';
import { Image, Text, View } from '@tarojs/components';
import { Button } from '@/shared/controls/button';
import { DialogFrame } from '@/shared/feedback/dialog-frame';
import { usePictureAddress } from './use-picture-address';
import './picture-preview.scss';

interface PicturePreviewProps {
  uploadId: string;
  title: string;
  /** Absent where the picture is only to be seen. */
  onReplace?: () => void;
  onRemove?: () => void;
  onClose: () => void;
}

/** A picture over the whole screen; removing it asks once more. */
export function PicturePreview({ uploadId, title, onReplace, onRemove, onClose }: PicturePreviewProps) {
  const address = usePictureAddress(uploadId);
  const [asks, setAsks] = useState(false);
  return (
    <DialogFrame label={title} onClose={onClose}>
      <View className="picture-preview">
        <Text className="picture-preview__title">{title}</Text>
        {address && <Image className="picture-preview__image" src={address} mode="aspectFit" />}
        {address === null && <View className="picture-preview__image">暂时无法显示，请稍后再试。</View>}
        {asks && <View>删除后须重新拍摄上传这张“{title}”。</View>}
        <View className="picture-preview__verbs">
          {onRemove && (
            <Button kind={asks ? 'danger' : 'secondary'} onPress={asks ? onRemove : () => setAsks(true)}>
              {asks ? '确认删除' : '删除'}
            </Button>
          )}
          {onReplace && !asks && (
            <Button kind="secondary" onPress={onReplace}>
              更换
            </Button>
          )}
          <Button kind={onRemove ? 'secondary' : 'primary'} onPress={onClose}>
            关闭
          </Button>
        </View>
      </View>
    </DialogFrame>
  );
}
