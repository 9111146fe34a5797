import { problems, type FieldProblem, type Problem, type ProblemCode } from '../contracts/problems';

interface ProblemExtras {
  /** What is wrong with which field. */
  fields?: FieldProblem[];
  /** On `not-allowed-now`: the actions that are possible instead. */
  allowed?: readonly string[];
  /** Sent as `Retry-After`. */
  retryAfterSeconds?: number;
  /** The error behind it, for the log alone. */
  cause?: unknown;
}

/** A refusal that the client is told as it is. `detail` is a Chinese sentence: what happened, and what to do next. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly extras: ProblemExtras = {},
  ) {
    super(`${code}: ${detail}`, { cause: extras.cause });
  }

  get status(): number {
    return problems[this.code].status;
  }

  /** The answer's body (RFC 9457). */
  toProblem(requestId: string): Problem {
    const { status, title } = problems[this.code];
    const { fields, allowed } = this.extras;
    return {
      type: `urn:problem:${this.code}`,
      title,
      status,
      code: this.code,
      detail: this.detail,
      ...(fields && { fields }),
      ...(allowed && { allowed: [...allowed] }),
      requestId,
    };
  }
}

/** One form for all that isn't there or isn't this person's to see: the two must look alike. */
export const notFound = (what: string): ProblemError =>
  new ProblemError('not-found', `没有找到${what}，或者它不在您的权限范围内。`);

/** To be asked again under the same key: without an outcome, or with too many at once. What was sent before may be under way. */
export const isToAskAgain = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && (error.code === 'outcome-unknown' || error.code === 'too-many-requests');

/** The request was refused for good: not carried out, and it won't be. Anything else leaves open what becomes of it. */
export const isRefusal = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && error.status < 500 && !isToAskAgain(error);
