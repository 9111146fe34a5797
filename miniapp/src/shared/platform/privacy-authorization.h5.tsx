/** A browser asks by itself before camera or files are used; only WeChat leaves the asking to the app. */
export function PrivacyAuthorization() {
  return null;
}

export function answerPrivacyQuestions(): void {
  // Nothing asks on H5.
}
