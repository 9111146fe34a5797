import type { FieldProblem, Problem, ProblemCode } from '@contracts/problems';

/** The API's problem codes, and what only the client can know: that no answer came. */
export type RequestProblemCode = ProblemCode | 'network-failed';

/** A request that was refused or not answered. `message` is a Chinese sentence to show as it is. */
export class RequestProblem extends Error {
  constructor(
    readonly code: RequestProblemCode,
    detail: string,
    readonly fields: FieldProblem[] = [],
    /** On `not-allowed-now`: the actions that are allowed instead. */
    readonly allowed: string[] = [],
    /** When the server asks to wait before trying again. */
    readonly retryAfterMs?: number,
  ) {
    super(detail);
    this.name = 'RequestProblem';
  }

  /** Whether the outcome is open, so that the same request with the same key should be sent again. */
  get isUnanswered(): boolean {
    return this.code === 'network-failed' || this.code === 'outcome-unknown';
  }

  /** Whether nobody is logged in here (any more). */
  get isNotLoggedIn(): boolean {
    return this.code === 'not-logged-in' || this.code === 'session-ended';
  }

  /** Whether the server takes no request now. */
  get isTooMany(): boolean {
    return this.code === 'too-many-requests';
  }

  /** Whether it says nothing of what became of the act, or of an earlier one under the same key. */
  get isUnjudged(): boolean {
    const isBusy = this.isTooMany || this.code === 'service-overloaded';
    return isBusy || this.isNotLoggedIn || this.code === 'csrf-token-invalid';
  }
}

export function networkFailed(): RequestProblem {
  return new RequestProblem('network-failed', '网络连接不上，请检查网络后重试。您填写的内容还在。');
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}

/** Reads an RFC 9457 answer; anything else (a gateway's page) becomes `outcome-unknown` or `internal-error`. */
export function decodeProblem(status: number, body: unknown, retryAfter?: string): RequestProblem {
  const retryAfterMs = retryAfter && /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : undefined;
  if (isProblem(body)) {
    return new RequestProblem(body.code, body.detail || body.title, body.fields, body.allowed, retryAfterMs);
  }
  if ([502, 503, 504].includes(status)) {
    return new RequestProblem(
      'outcome-unknown',
      '系统繁忙，尚未收到结果，请稍后重试。',
      [],
      [],
      retryAfterMs,
    );
  }
  return new RequestProblem('internal-error', '系统出现错误，请稍后重试。');
}

/** Any thrown thing as a problem that can be shown. */
export function asRequestProblem(thrown: unknown): RequestProblem {
  return thrown instanceof RequestProblem
    ? thrown
    : new RequestProblem('internal-error', '页面出现错误，请返回后重试。');
}
