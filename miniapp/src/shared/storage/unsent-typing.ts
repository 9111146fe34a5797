import { typingStorage } from './typing-storage';

const prefix = 'unsent:';

/** What was typed under this name on this device and the server doesn't have yet. */
export function findUnsentTyping(name: string): string | undefined {
  return typingStorage.read(prefix + name);
}

/** Keeps what was typed until it is stored; undefined: nothing is left to keep. */
export function keepUnsentTyping(name: string, text: string | undefined): void {
  if (text === undefined) typingStorage.remove(prefix + name);
  else typingStorage.write(prefix + name, text);
}

export function forgetUnsentTyping(): void {
  typingStorage.removeAll(prefix);
}
