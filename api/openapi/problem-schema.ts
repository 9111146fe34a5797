import { Type } from '@sinclair/typebox';
import { problems, type ProblemCode } from '../../contracts/problems';
import { oneOf } from '../../contracts/shape';

const codes = Object.keys(problems) as ProblemCode[];

/** RFC 9457, with our closed list of codes. */
export const problemSchema = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: oneOf(codes, codes.map((code) => `${code}：${problems[code].title}`).join('；')),
  detail: Type.String({ description: '给用户看的一句话' }),
  fields: Type.Optional(
    Type.Array(
      Type.Object({ path: Type.String({ description: '请求体中的 JSON 指针' }), message: Type.String() }),
    ),
  ),
  allowed: Type.Optional(Type.Array(Type.String(), { description: '当前可以进行的操作' })),
  requestId: Type.String(),
});
