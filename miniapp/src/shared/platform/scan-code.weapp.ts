import Taro from '@tarojs/taro';

/** Whether this device can scan by itself. */
export const canScan = true;

/** Scans a QR code with the camera; undefined when the person goes back without one. */
export async function scanCode(): Promise<string | undefined> {
  try {
    const { result, path } = await Taro.scanCode({ onlyFromCamera: true });
    return path || result;
  } catch {
    return undefined;
  }
}
