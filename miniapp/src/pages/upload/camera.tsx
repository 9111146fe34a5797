import { useState } from 'react';
import Taro, { useRouter, useUnload } from '@tarojs/taro';
import { Camera, Image, Text, View } from '@tarojs/components';
import { Button } from '@/shared/controls/button';
import { PrivacyAuthorization } from '@/shared/platform/privacy-authorization';
import type { FrameShape } from '@/shared/photo/picture-request';
import { pictureTaken } from '@/shared/photo/take-picture.weapp';
import './camera.scss';

const frames: readonly FrameShape[] = ['card', 'page', 'portrait'];

function handOver(path: string | undefined): void {
  const { page } = Taro.getCurrentInstance();
  (page as { getOpenerEventChannel?: () => Taro.EventChannel } | null)
    ?.getOpenerEventChannel?.()
    .emit(pictureTaken, path);
}

/** The camera with the frame to fill, then a preview: 重拍 or 使用照片 (R-B2). WeChat alone. */
export default function CameraPage() {
  const { frame, title = '' } = useRouter().params;
  const shape = frames.find((known) => known === frame) ?? 'card';
  const [taken, setTaken] = useState<string>();
  const [problem, setProblem] = useState<string>();
  useUnload(() => handOver(undefined));

  const shoot = () =>
    Taro.createCameraContext().takePhoto({
      quality: 'high',
      success: ({ tempImagePath }) => setTaken(tempImagePath),
      fail: () => setProblem('没有拍到照片，请重试。'),
    });
  const choose = async () => {
    try {
      const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sourceType: ['album'] });
      setTaken(tempFiles[0]?.tempFilePath);
    } catch {
      // Gone back without choosing: the camera is still there.
    }
  };
  const use = () => {
    handOver(taken);
    void Taro.navigateBack();
  };

  return (
    <View className="camera">
      <View className="camera__view">
        {taken ? (
          <Image className="camera__picture" src={taken} mode="aspectFit" />
        ) : (
          <Camera
            className="camera__picture"
            devicePosition="back"
            flash="off"
            onError={() => setProblem('相机不可用：请在小程序设置中允许使用相机，或从相册选择照片。')}
          >
            <View className={`camera__frame camera__frame--${shape}`} />
          </Camera>
        )}
      </View>
      <Text className="camera__hint">
        {problem ??
          (taken
            ? '请确认文字清晰、四角完整、没有反光'
            : `请将${decodeURIComponent(title)}放入虚线框内，对焦后拍摄`)}
      </Text>
      <View className="camera__verbs">
        <Button kind="secondary" onPress={taken ? () => setTaken(undefined) : () => void choose()}>
          {taken ? '重拍' : '从相册选择'}
        </Button>
        <Button onPress={taken ? use : shoot}>{taken ? '使用照片' : '拍照'}</Button>
      </View>
      <PrivacyAuthorization />
    </View>
  );
}
