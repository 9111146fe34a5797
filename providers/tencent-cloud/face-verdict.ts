import type { FaceCheckNotCounted } from '../../contracts/face-check-states';

/** Why a face check came to nothing without saying anything against the person. */
export type FaceNotJudged = Extract<
  FaceCheckNotCounted,
  'face-unclear' | 'face-not-on-record' | 'session-lapsed' | 'provider-unavailable'
>;

export type FaceVerdictOfCode = 'pending' | 'passed' | 'failed' | FaceNotJudged;

/**
 * The result codes of a check (`Text.ErrCode`) as they are documented for mini-program and H5:
 * https://cloud.tencent.com/document/product/1007/31082 (人脸核身服务错误码), the older liveness codes 11xx and 12xx in
 * https://cloud.tencent.com/document/product/213/32309.
 */
const meanings: readonly (readonly [readonly number[], FaceVerdictOfCode])[] = [
  [[0], 'passed'],
  // 本次流程未完成
  [[17], 'pending'],
  // Another person, a recording or a mask, or not who the name and number belong to: what alone counts as a failed try.
  [[301, 1002, 2006, 2011, 2015, 2016], 'failed'],
  // Light, distance, voice, film, network: the person can do better.
  [[302, 303, 1003, 1004, 1005, 1008, 2004, 2010, 2012, 2013, 2014], 'face-unclear'],
  // The register has no photograph that could be compared: only another way helps.
  [[2002, 2003, 2005, 2007, 2008, 2009], 'face-not-on-record'],
  // 本次校验已完成, Token 过期, 已达到重试上限
  [[14, 15, 16], 'session-lapsed'],
];

/** 数字活体 and 动作活体: sound, lips, light, distance, pose. */
const isOlderLiveness = (code: number): boolean => code >= 1101 && code <= 1299;

/**
 * What a result code means. Whatever isn't documented is the provider's, as its engine's and permissions' codes (1 to 13, 201 to
 * 204, 1001, 1006, 1007, 2001, 2017) are: a fault that isn't the person's must not be held against them. Tries cost a place of
 * the day's six all the same.
 */
export function faceVerdictOfCode(code: number): FaceVerdictOfCode {
  if (isOlderLiveness(code)) return 'face-unclear';
  return meanings.find(([codes]) => codes.includes(code))?.[1] ?? 'provider-unavailable';
}
