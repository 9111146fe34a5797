import Taro from '@tarojs/taro';

const storageName = 'device-id';
const deviceIdBytes = 24;

/** Makes, at the first start, the number by which the API knows this device again (R-A2). */
export function prepareDeviceId(): void {
  if (Taro.getStorageSync(storageName)) return;
  Taro.getUserCryptoManager().getRandomValues({
    length: deviceIdBytes,
    success: ({ randomValues }) =>
      Taro.setStorageSync(
        storageName,
        Taro.arrayBufferToBase64(randomValues).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, ''),
      ),
  });
}

/** Which client and device asks, for every request. */
export function clientHeaders(): Record<string, string> {
  const deviceId = Taro.getStorageSync<string>(storageName);
  return { 'X-Client': 'weapp', ...(deviceId && { 'X-Device-Id': deviceId }) };
}
