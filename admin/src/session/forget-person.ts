const forgets: (() => void)[] = [];

/** Says how a module forgets what it keeps of the person at the console, in the memory of this page. */
export function onForgetPerson(forget: () => void): void {
  forgets.push(forget);
}

/** Someone else sits down, or the same person in another role: nothing that was read or typed before may be left. */
export function forgetPerson(): void {
  for (const forget of forgets) forget();
}
