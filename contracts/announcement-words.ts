/** Plain constants and functions: both front ends may import this file at run time. */

export const announcementAudiences = ['everyone', 'candidates', 'consoles'] as const;
export type AnnouncementAudience = (typeof announcementAudiences)[number];
export const announcementAudienceWords = {
  everyone: '考生和机构',
  candidates: '考生（小程序首页）',
  consoles: '机构（授权端首页）',
} as const satisfies Record<AnnouncementAudience, string>;

export const announcementStates = ['scheduled', 'shown', 'over', 'withdrawn'] as const;
export type AnnouncementState = (typeof announcementStates)[number];
export const announcementStateWords = {
  scheduled: '未到展示时间',
  shown: '展示中',
  over: '展示已结束',
  withdrawn: '已撤下',
} as const satisfies Record<AnnouncementState, string>;

export const longestTitle = 60;
export const longestText = 5_000;

/** A piece of a paragraph: words, or the address of a page. */
export interface TextPiece {
  readonly text: string;
  readonly isLink: boolean;
}

/** Letters, digits and signs of an address. It ends before Chinese words and before the sentence's own full stop. */
const address = /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]*[\w\-~/#@$&*+=%]/g;

/** The paragraphs of an announcement's text, with the addresses in them as links. Nothing else of it means anything. */
export const paragraphsOf = (text: string): TextPiece[][] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(piecesOf);

function piecesOf(line: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const { 0: found, index } of line.matchAll(address)) {
    if (index > end) pieces.push({ text: line.slice(end, index), isLink: false });
    pieces.push({ text: found, isLink: true });
    end = index + found.length;
  }
  if (end < line.length) pieces.push({ text: line.slice(end), isLink: false });
  return pieces;
}
