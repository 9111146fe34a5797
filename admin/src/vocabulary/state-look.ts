/** How a state stands on screen: a word, and a tone that has its own icon and colour. */
export interface StateLook {
  word: string;
  tone: Tone;
}

/** `needs-you` is amber, `waiting` blue, `done` green, `refused` red, `over` grey. */
export type Tone = 'needs-you' | 'waiting' | 'done' | 'refused' | 'over';

export const look = (word: string, tone: Tone): StateLook => ({ word, tone });
