/** What each kind of process is called on screen. */
export const processKindWords: Readonly<Record<string, string>> = {
  identity: '实名认证',
  'exam-application': '考试申报',
  payment: '缴费',
};

export const processKindWord = (kind: string): string => processKindWords[kind] ?? kind;

export const processKindChoices = Object.entries(processKindWords).map(([id, name]) => ({ id, name }));
