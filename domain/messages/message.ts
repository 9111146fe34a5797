import type { GivingUpReason } from './giving-up-reason';

/** What a parameter holds. Times are texts as people read them (`2026-11-20 14:05`), amounts numbers in fen. */
interface ParameterValues {
  text: string;
  number: number;
  reason: GivingUpReason;
}
export type ParameterKinds = Readonly<Record<string, keyof ParameterValues>>;
export type ValuesOf<P extends ParameterKinds> = { [Name in keyof P]: ParameterValues[P[Name]] };

/**
 * One message of the platform (R-T1): its parameters, and what it says in SMS, WeChat and inbox. Parameters are stored in
 * plain text: no names and no numbers of people, and no words that somebody typed.
 */
export interface MessageWords<P extends ParameterKinds> {
  readonly title: string;
  readonly params: P;
  readonly text: (params: ValuesOf<P>) => string;
  /** One word of where things stand: WeChat's `phrase`, five Chinese characters. */
  readonly status: string;
  /** What to do now: WeChat's `thing`, twenty characters. */
  readonly hint: string;
}

export const message = <const P extends ParameterKinds>(words: MessageWords<P>): MessageWords<P> => words;

export const look = '请打开小程序查看详情';
export const decide = '请登录平台办理';
