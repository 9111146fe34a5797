import type { FieldProblem, Problem, ProblemCode } from '@contracts/problems';

/** Never answered, or answered without a word of the act: what it, or an earlier sending of it, became is open. */
const unjudged: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'outcome-unknown',
  'too-many-requests',
  'service-overloaded',
  'not-logged-in',
  'session-ended',
  'csrf-token-invalid',
]);

/** A refusal of the API in its own words. `message` is the Chinese sentence for the person. */
export class ApiProblem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly fields: readonly FieldProblem[];
  readonly allowed: readonly string[];
  readonly requestId: string | undefined;
  /** What react-admin's forms read: the message of each field, by its path. */
  readonly body: { errors: FormErrors };

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ApiProblem';
    this.code = problem.code;
    this.status = problem.status;
    this.fields = problem.fields ?? [];
    this.allowed = problem.allowed ?? [];
    this.requestId = problem.requestId;
    this.body = { errors: formErrorsOf(this.fields) };
  }

  /** Whether it says nothing of what became of the act, so that it is to be asked for under the same key. */
  get isUnjudged(): boolean {
    return unjudged.has(this.code);
  }
}

/**
 * A reading that failed leaves nothing to show: nothing was read before, or what was read isn't there, or theirs to see, any more.
 * Otherwise it stays, and with it what was typed beside it.
 */
export const isUnreadable = (error: unknown, read: unknown): boolean =>
  Boolean(error) && (read === undefined || (error instanceof ApiProblem && saysGone.includes(error.code)));

const saysGone: readonly ProblemCode[] = ['not-found', 'no-permission'];

/** Messages in the shape of the form's values: nested objects and arrays, a sentence at each leaf. */
export interface FormErrors {
  [name: string]: string | FormErrors;
}

/** `/teachers/0/name` → `{ teachers: { 0: { name: message } } }`. */
export function formErrorsOf(fields: readonly FieldProblem[]): FormErrors {
  const errors: FormErrors = {};
  for (const { path, message } of fields) {
    const names = path
      .split('/')
      .slice(1)
      .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
    const leaf = names.pop();
    if (leaf === undefined) continue;
    let place = errors;
    for (const name of names) {
      const inner = place[name];
      place = typeof inner === 'object' ? inner : (place[name] = {});
    }
    place[leaf] = message;
  }
  return errors;
}

/** Decodes an answer that is not a success, also one that a proxy made up. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => undefined);
  if (isProblem(body)) return new ApiProblem(body);
  return new ApiProblem({
    type: 'about:blank',
    title: '系统出现错误',
    status: response.status,
    code: [502, 503, 504].includes(response.status) ? 'outcome-unknown' : 'internal-error',
    detail: `服务器没有给出可读的答复（${response.status}），请稍后重试。`,
    requestId: response.headers.get('X-Request-Id') ?? '',
  });
}

/** The request may or may not have arrived: only the same key may ask again. */
export const unreachable = (): ApiProblem =>
  new ApiProblem({
    type: 'about:blank',
    title: '网络未连接',
    status: 0,
    code: 'outcome-unknown',
    detail: '没有连上服务器，请检查网络后重试。已填写的内容不会丢失。',
    requestId: '',
  });

/** Asked too often while the outcome was unknown: unknown it stays, whatever the last answer says. */
export const stillUnknown = (last: ApiProblem): ApiProblem =>
  last.code === 'outcome-unknown'
    ? last
    : new ApiProblem({
        type: 'about:blank',
        title: '结果尚未确定',
        status: last.status,
        code: 'outcome-unknown',
        detail: `结果尚未确定。${last.message}届时再点一次即可查看结果，不会重复办理。`,
        requestId: last.requestId ?? '',
      });

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body && 'status' in body;
}
