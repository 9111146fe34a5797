import { Image, Text } from '@tarojs/components';
import { Pressable } from '@/shared/controls/pressable';
import { usePictureAddress } from './use-picture-address';
import './material-picture.scss';

interface MaterialPictureProps {
  uploadId: string;
  label: string;
  onPress: () => void;
}

/** A picture that is there, small; pressed it fills the screen. */
export function MaterialPicture({ uploadId, label, onPress }: MaterialPictureProps) {
  const address = usePictureAddress(uploadId);
  return (
    <Pressable className="material-picture" label={`查看${label}`} onPress={onPress}>
      {address && <Image className="material-picture__image" src={address} mode="aspectFit" />}
      {address === null && <Text>暂时无法显示</Text>}
    </Pressable>
  );
}
