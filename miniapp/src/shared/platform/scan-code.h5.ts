/** Whether this device can scan by itself; in a browser the code's link is followed or pasted. */
export const canScan = false;

export function scanCode(): Promise<string | undefined> {
  return Promise.resolve(undefined);
}
