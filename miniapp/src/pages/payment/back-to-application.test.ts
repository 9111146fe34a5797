import Taro from '@tarojs/taro';
import { backToApplication } from './back-to-application';

const taro = Taro as unknown as Record<'getCurrentPages' | 'navigateBack' | 'redirectTo', jest.Mock>;
const backFrom = (...routes: string[]) => {
  taro.navigateBack.mockClear();
  taro.redirectTo.mockClear();
  taro.getCurrentPages.mockReturnValue(routes.map((route) => ({ route })));
  backToApplication('7');
};
const opened = { url: '/pages/exam-application/detail?id=7' };

test('R-P1 返回申报 goes back to the application that led here', () => {
  // With a slash and the query in a browser, without them in WeChat.
  for (const detail of ['/pages/exam-application/detail?id=7', 'pages/exam-application/detail']) {
    backFrom('pages/home/index', detail, 'pages/payment/result');
    expect(taro.navigateBack).toHaveBeenCalled();
    expect(taro.redirectTo).not.toHaveBeenCalled();
  }
});

test('R-P1 it opens the application where something else lies below, as the project that was applied for, or nothing', () => {
  for (const below of [['pages/exam-project/detail'], []]) {
    backFrom(...below, 'pages/payment/result');
    expect(taro.redirectTo).toHaveBeenCalledWith(opened);
    expect(taro.navigateBack).not.toHaveBeenCalled();
  }
});
