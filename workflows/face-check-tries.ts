import { workflowInfo } from '@temporalio/workflow';
import type { FaceVerdict, ScanVerdict } from '../domain/face-check';
import { facePauseMs } from '../domain/face-check';
import { faceCheckIdOf } from '../domain/face-check-process';
import { reserveFaceCheckTry, whileWaiting } from './face-check-activities';
import type { faceCheckMessages } from './face-check.messages';
import type { Envelope } from './letter';
import type { News } from './news';
import { refusal, refusalIn } from './refusal';

/** What is found out about letters before they are decided. */
export interface FaceCheckFindings {
  start: undefined;
  scan: ScanVerdict;
}

type Letters = typeof faceCheckMessages;

const checkId = () => faceCheckIdOf(workflowInfo().workflowId);

/** Opens a session at the provider, which the person then goes to. */
export async function prepareStart({ id: messageId, actor }: Envelope<Letters, 'start'>): Promise<undefined> {
  const { personId } = actor;
  await reserveFaceCheckTry({ checkId: checkId(), messageId, personId, way: 'face' });
  try {
    await whileWaiting('开始人脸识别').startFaceTry(checkId(), messageId);
  } catch (error) {
    if (!refusalIn(error)) throw error;
    throw refusal('provider-unavailable', { sentence: unavailable });
  }
}

const unavailable = '人脸识别服务暂时不可用。请稍后再试，或改用证件扫描加短信验证码确认。';

/** Reads the two sides of the card. What was judged is erased; what nobody could judge may be sent again. */
export async function prepareScan({
  id: messageId,
  actor: { personId },
  body,
}: Envelope<Letters, 'scan'>): Promise<ScanVerdict> {
  const request = { checkId: checkId(), personId, ...body };
  await reserveFaceCheckTry({ checkId: request.checkId, messageId, personId, way: 'document' });
  const verdict = await judged(whileWaiting('识别身份证照片').judgeScan(request));
  if (verdict.kind !== 'not-counted' || verdict.reason !== 'provider-unavailable')
    await judged(whileWaiting('删除证件照片').eraseScan(request));
  return verdict;
}

/** No usable answer, be it the provider's or our storage's, is none of the person's failures. */
async function judged<T>(judgement: Promise<T>): Promise<T | Extract<ScanVerdict, { kind: 'not-counted' }>> {
  try {
    return await judgement;
  } catch (error) {
    const failure = refusalIn(error);
    if (failure?.type !== 'provider-unavailable') throw error;
    return { kind: 'not-counted', reason: 'provider-unavailable' };
  }
}

/** Waits until the provider has a verdict: asked with growing pauses, and at once when the person is back. */
export async function verdictToCome(
  news: News,
): Promise<Exclude<FaceVerdict, { kind: 'waiting' }> | undefined> {
  for (let asked = 0; ; asked += 1) {
    await news.withinUnlessOver(facePauseMs(asked), '等待人脸识别结果');
    if (news.isOver) return undefined;
    const verdict = await askOnce();
    if (verdict.kind !== 'waiting') return verdict;
  }
}

/** Out of reach, the provider is asked again after the pause; its verdict waits there for days. */
export async function askOnce(): Promise<FaceVerdict> {
  try {
    return await whileWaiting('查询人脸识别结果').askForFace(checkId());
  } catch (error) {
    if (!refusalIn(error)) throw error;
    return { kind: 'waiting' };
  }
}
