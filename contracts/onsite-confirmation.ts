import { Type, type Static } from '@sinclair/typebox';
import type { Routes } from './route';
import { id, orNull } from './shape';

/** What was seen at the registration point (R-N1, R-M6): the version of the form that was held, and each original. */
export const onsiteConfirmation = Type.Object({
  presentedRound: Type.Integer({ minimum: 1, description: '所持申报表的版本' }),
  originals: Type.Array(Type.String({ minLength: 1, maxLength: 120 }), {
    minItems: 1,
    maxItems: 200,
    uniqueItems: true,
    description: '已核对的原件：identity-document，或材料在申报内容中的位置',
  }),
});
export type OnsiteConfirmation = Static<typeof onsiteConfirmation>;

export const onsiteConfirmationRoutes = {
  'POST /onsite-confirmations/search': {
    summary: '现场确认：凭申报表校验码或申报编号查找，并指出所持版本是否为最新',
    tag: 'onsite-confirmation',
    body: Type.Object({ code: Type.String({ minLength: 4, maxLength: 40 }) }),
    response: Type.Object({
      applicationId: id,
      /** The round printed on the form that was presented; empty if it was found by its number. */
      presentedRound: orNull(Type.Integer()),
      latestRound: Type.Integer(),
      isLatest: orNull(Type.Boolean()),
    }),
    problems: ['not-found', 'too-many-requests'],
  },
} as const satisfies Routes;
