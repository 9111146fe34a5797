import { chromium, type Browser, type Page } from 'playwright-core';
import { deskSize, phoneSize, type Size } from './sizes';

/** The browser of a test file. Each page is somebody's own device: nothing is shared between two of them. */
export interface JourneyBrowser {
  /** A phone's browser, 375 × 812. */
  phone(): Promise<Page>;
  /** A computer's browser, 1440 × 900 unless told. */
  desk(size?: Size): Promise<Page>;
}

/**
 * Opens a browser before the tests of a file and closes it after them. Whatever a page throws makes the file fail:
 * a screen that looks right may still be broken.
 */
export function useBrowser(): JourneyBrowser {
  jest.setTimeout(900_000); // a journey goes through many screens, on a machine that another one uses as well
  let browser: Browser | undefined;
  const thrown: string[] = [];

  beforeAll(async () => {
    // Chromium can't sandbox itself for root, as whom containers run; it opens our own pages alone.
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args });
  });
  afterAll(async () => {
    await browser?.close();
    expect(thrown).toEqual([]);
  });

  async function open(size: Size): Promise<Page> {
    if (!browser) throw new Error('The browser opens before the first test.');
    const context = await browser.newContext({
      viewport: size,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    // Longer than the front ends ask again where the platform doesn't know the outcome yet.
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => thrown.push(`${page.url()}: ${message}`));
    return page;
  }
  return { phone: () => open(phoneSize), desk: (size = deskSize) => open(size) };
}
