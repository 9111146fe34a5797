const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger\//, '微信'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, '安卓手机'],
  [/iPhone|iPad/, '苹果手机'],
  [/Windows/, 'Windows 电脑'],
  [/Mac OS X/, '苹果电脑'],
  [/Linux/, 'Linux 电脑'],
];

/** A `User-Agent` in words that a person recognises: “Windows 电脑上的 Chrome”. */
export function browserName(userAgent: string): string {
  const browser = browsers.find(([pattern]) => pattern.test(userAgent))?.[1] ?? '浏览器';
  const system = systems.find(([pattern]) => pattern.test(userAgent))?.[1] ?? '未知设备';
  return /^\w/.test(browser) ? `${system}上的 ${browser}` : `${system}上的${browser}`;
}
