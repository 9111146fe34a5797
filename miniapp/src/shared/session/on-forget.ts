const forgets: (() => void)[] = [];

/**
 * Says how a module forgets what it keeps of a person in memory, for when the person leaves this device. What is
 * stored has its line in the session store: the page that stored it may not have been opened since the app was started.
 */
export function onForget(forget: () => void): void {
  forgets.push(forget);
}

export function forgetKeptInMemory(): void {
  forgets.forEach((forget) => forget());
}
