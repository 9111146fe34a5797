import type { RouteName } from '../request/route-types';
import { fetchDocument } from './fetch-document.h5';

const opened = new Set<string>();

/**
 * Opens a PDF in a tab of its own, to read, save or print. The tab is opened on the press, before the document is
 * fetched: browsers block one that comes later. What no browser shows, a workbook, is saved.
 */
export async function openDocument(
  route: RouteName,
  params: Record<string, string>,
  fileName: string,
): Promise<void> {
  const tab = fileName.endsWith('.pdf') ? window.open('', '_blank') : null;
  try {
    const address = URL.createObjectURL(await fetchDocument(route, params));
    opened.add(address);
    if (tab) tab.location.href = address;
    else save(address, fileName);
  } catch (thrown) {
    tab?.close();
    throw thrown;
  }
}

/** Also where tabs are blocked altogether. */
function save(address: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
}

/** Lets the browser drop the documents that were opened: their addresses in its history lead nowhere from then on. */
export function forgetDocuments(): void {
  opened.forEach((address) => URL.revokeObjectURL(address));
  opened.clear();
}
