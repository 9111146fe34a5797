import Taro from '@tarojs/taro';

/**
 * Asks, on the tap of submit or pay, whether WeChat may notify (R-T1). Refusing changes nothing: what has a
 * deadline is then told by SMS.
 */
export async function askForSubscription(templateIds: readonly string[]): Promise<void> {
  if (templateIds.length === 0) return;
  try {
    await Taro.requestSubscribeMessage({ tmplIds: [...templateIds], entityIds: [] });
  } catch {
    // Refused or not supported: the act that follows doesn't depend on it.
  }
}
