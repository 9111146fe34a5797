import Taro from '@tarojs/taro';
import type { PictureRequest } from './picture-request';

/** The event by which the camera page hands over what was taken. */
export const pictureTaken = 'pictureTaken';

/** Opens the camera page with its frame; undefined when the person goes back without a picture. */
export function takePicture({ title, frame }: PictureRequest): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    Taro.navigateTo({
      url: `/pages/upload/camera?frame=${frame}&title=${encodeURIComponent(title)}`,
      events: { [pictureTaken]: (path: string | undefined) => resolve(path) },
    }).catch(reject);
  });
}
