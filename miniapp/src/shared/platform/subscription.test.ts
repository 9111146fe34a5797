import Taro from '@tarojs/taro';
import { askForSubscription as askInBrowser } from './subscription.h5';
import { askForSubscription } from './subscription.weapp';

const ask = jest.fn<Promise<unknown>, [unknown]>();
beforeEach(() => {
  ask.mockReset().mockResolvedValue({});
  Object.assign(Taro, { requestSubscribeMessage: ask });
});

test('R-T1 WeChat is asked at once, in the tap itself', () => {
  void askForSubscription(['T1', 'T2']);
  expect(ask).toHaveBeenCalledWith({ tmplIds: ['T1', 'T2'], entityIds: [] });
});

test('R-T1 refused or impossible, what the tap was for goes on', async () => {
  ask.mockRejectedValue({ errMsg: 'requestSubscribeMessage:fail', errCode: 20004 });
  await expect(askForSubscription(['T1'])).resolves.toBeUndefined();
});

test('R-T1 without templates, and in a browser, nothing is asked', async () => {
  await askForSubscription([]);
  await askInBrowser(['T1']);
  expect(ask).not.toHaveBeenCalled();
});
