import {
  ApplicationFailure,
  isGrpcServiceError,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import type { RefusalDetail } from '../../contracts/message';
import { problems, type ProblemCode } from '../../contracts/problems';
import { ProblemError } from '../problems';
import { outcomeUnknown } from './answer-in-time';

/** gRPC status codes that a send can end with. */
const grpc = {
  deadlineExceeded: 4,
  notFound: 5,
  resourceExhausted: 8,
  /** The task of the workflow fails or its worker is gone, again and again; or the run has had its 2,000 updates. */
  failedPrecondition: 9,
  unavailable: 14,
} as const;

/** As many messages as it may have in hand, or the server can't get at it for a moment. Asked again by the same key, it is answered. */
export const busyProcessSentence = '这件事项正在处理其他操作，请稍后再试。';

const leavesOpen: readonly number[] = [grpc.deadlineExceeded, grpc.failedPrecondition, grpc.unavailable];

/** The workflow has closed or never was. Servers word it differently, so the class and code decide. */
export function isClosed(error: unknown): boolean {
  return error instanceof WorkflowNotFoundError || grpcCode(error) === grpc.notFound;
}

/** The message came to an end: refused, or there is no run to take it. Anything else leaves open what becomes of it. */
export const isSettled = (error: unknown): boolean =>
  error instanceof WorkflowUpdateFailedError || isClosed(error);

/** What the person is told of an error that sending to a workflow ended with. */
export function fromTemporal(error: unknown): unknown {
  if (error instanceof WorkflowUpdateFailedError) return fromRefusal(error);
  if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return outcomeUnknown(error);
  const code = grpcCode(error);
  if (code !== undefined && leavesOpen.includes(code)) return outcomeUnknown(error);
  if (code === grpc.resourceExhausted)
    return new ProblemError('too-many-requests', busyProcessSentence, {
      retryAfterSeconds: 2,
      cause: error,
    });
  return error;
}

/** A refusal's type is the problem's code; whatever else a workflow fails with is our fault. */
function fromRefusal(error: WorkflowUpdateFailedError): unknown {
  const { cause } = error;
  if (!(cause instanceof ApplicationFailure) || !isProblemCode(cause.type)) return error;
  const { sentence, allowed } = refusalDetail(cause.details?.[0]);
  return new ProblemError(cause.type, sentence ?? `${problems[cause.type].title}。`, { allowed });
}

function refusalDetail(detail: unknown): RefusalDetail {
  if (typeof detail !== 'object' || detail === null) return {};
  const { sentence, allowed }: { sentence?: unknown; allowed?: unknown } = detail;
  return {
    sentence: typeof sentence === 'string' ? sentence : undefined,
    allowed: Array.isArray(allowed) ? allowed.filter((action) => typeof action === 'string') : undefined,
  };
}

const isProblemCode = (type: string | undefined | null): type is ProblemCode =>
  !!type && Object.hasOwn(problems, type);

function grpcCode(error: unknown): number | undefined {
  const cause: unknown = error instanceof ServiceError ? error.cause : error;
  return isGrpcServiceError(cause) ? cause.code : undefined;
}
