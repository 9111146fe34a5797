import Taro from '@tarojs/taro';
import { addressOf } from '../request/address';
import { credentialHeaders } from '../request/credentials';
import { networkFailed, RequestProblem } from '../request/request-problem';
import type { RouteName } from '../request/route-types';

/** Opens a PDF in WeChat's own viewer, whose menu forwards and saves it. */
export async function openDocument(
  route: RouteName,
  params: Record<string, string>,
  fileName: string,
): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${fileName}`;
  const { statusCode } = await Taro.downloadFile({
    url: addressOf(route, params).url,
    header: credentialHeaders(),
    filePath,
  }).catch(() => {
    throw networkFailed();
  });
  if (statusCode !== 200)
    throw new RequestProblem('not-found', '文件暂时不能打开，请返回刷新这份申报后重试。');
  await Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true });
}
