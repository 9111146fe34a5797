import type { Page } from 'playwright-core';
import { awaitTitle, openH5, press, screen, typeInto } from './h5';
import { sandboxOrigin } from './platform';

type Side = 'front' | 'back';

/** One of the sandbox's pictures of a person's document. */
async function documentPicture(personaId: string, side: Side, quality = 'good'): Promise<Buffer> {
  const answer = await fetch(
    `${sandboxOrigin}/sandbox/personas/${personaId}/documents/${side}/${quality}.jpg`,
  );
  if (!answer.ok) throw new Error(`${personaId} ${side}: ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

/** Chooses a picture for one side, or of the document in its holder's hand, and waits until it is sent, also where the page warns of it. */
export async function choosePicture(
  page: Page,
  side: Side | 'holding',
  personaId: string,
  quality?: string,
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  const sent = page.waitForResponse((answer) => answer.url().endsWith('/api/uploads'));
  await screen(page).locator(`#field-${side}UploadId`).click();
  const buffer = await documentPicture(personaId, side === 'holding' ? 'front' : side, quality);
  await (await chooser).setFiles({ name: `${side}.jpg`, mimeType: 'image/jpeg', buffer });
  const useAnyway = screen(page).getByRole('button', { name: '仍然使用' });
  await Promise.race([sent, useAnyway.click()]);
  await sent;
  await screen(page).locator('.photo-slot__progress').waitFor({ state: 'detached' });
}

/** From 我的 to step 2, 证件扫描, with what is typed in step 1; `otherDocument` is its type where no ID card is. */
export async function fillIdentityForm(
  page: Page,
  way: string,
  { name, documentNumber, otherDocument }: { name: string; documentNumber: string; otherDocument?: string },
): Promise<void> {
  await openH5(page, 'pages/me/index');
  await press(page, '实名认证');
  await awaitTitle(page, '实名认证');
  await press(page, way);
  await awaitTitle(page, '信息填写');
  if (otherDocument) await screen(page).locator('#field-documentType').selectOption({ label: otherDocument });
  await typeInto(page, '#field-name', name);
  await typeInto(page, '#field-documentNumber', documentNumber);
  await screen(page).locator('#next').click();
}

/** Both sides, then 提交认证: the same once more where the provider was too slow to answer. Ends when it is judged. */
export async function scanCard(page: Page, personaId: string, quality?: string): Promise<void> {
  await awaitTitle(page, '证件扫描');
  await choosePicture(page, 'front', personaId, quality);
  await choosePicture(page, 'back', personaId, quality);
  const title = screen(page).locator('.page__title').filter({ hasNotText: '证件扫描' });
  const judged = screen(page).locator('#verdict').or(title).first();
  do {
    await screen(page).locator('#submit').click();
    await judged.waitFor();
  } while (await screen(page).getByText('核验服务暂时不可用').isVisible());
}
