/** The 22 characters of a login QR code, out of its address, its scene or as typed; undefined if there are none. */
export function findTicketIn(text: string): string | undefined {
  const decoded = decodeOrKeep(text.trim());
  return (
    /(?:ticket|scene)=([A-Za-z0-9_-]{22})(?![A-Za-z0-9_-])/.exec(decoded)?.[1] ??
    /^([A-Za-z0-9_-]{22})$/.exec(decoded)?.[1]
  );
}

function decodeOrKeep(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
