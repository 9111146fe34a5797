import type { UnitInformation, unitInformationRoutes } from '../../contracts/unit-information';
import type { UnitInformationAction } from '../../contracts/unit-information-choices';
import { notFound } from '../problems';
import type { RequestContext } from '../request-context';
import type { Handlers, MessageIdentity } from '../route';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import { changeSubject } from './change-subject';
import { confirmInformation } from './confirm-information';
import { findInformation } from './information-rows';
import { toInformation } from './information-view';
import { subjectIsChangeable } from './relations';
import { saveAddress } from './save-address';
import { saveBasic } from './save-basic';
import { saveInternalDepartments } from './save-internal-departments';
import { saveOtherNames } from './save-other-names';

interface Asked {
  readonly session: RoleSession;
  readonly context: RequestContext;
  readonly message: MessageIdentity;
}

/** 单位信息维护 (R-E5): the unit's HR account changes its own; its department reads it, and changes the 主体信息. */
export function createUnitInformationHandlers(services: Services): Handlers<typeof unitInformationRoutes> {
  const { database } = services;

  async function show(session: RoleSession, institutionId: string): Promise<UnitInformation> {
    const row = await findInformation(database, institutionId);
    if (!row) throw notFound('这个机构');
    const mayChangeSubject = await mayChange(session, institutionId);
    const isOwn = session.role.role === 'hr-account' && session.role.institutionId === institutionId;
    const actions: UnitInformationAction[] = [
      ...(isOwn ? (['edit', 'confirm'] as const) : []),
      ...(mayChangeSubject ? (['change-subject'] as const) : []),
    ];
    return toInformation(row, actions);
  }
  const mayChange = async (session: RoleSession, id: string): Promise<boolean> =>
    session.role.role !== 'supervisor' && (await subjectIsChangeable(database, session, { id }));

  /** The asker's own unit, and what it says after the change. */
  async function changeOwn(
    { session, context, message }: Asked,
    change: (own: { institutionId: string } & Asked) => Promise<void>,
  ): Promise<UnitInformation> {
    const { institutionId } = session.role;
    await change({ session, context, message, institutionId });
    return show(session, institutionId);
  }

  return {
    'GET /institutions/:id/information': ({ params, session }) => show(session, params.id),

    'PUT /institutions/:id/subject': async ({ params, body, session, context, message }) => {
      const change = { session, context, message, institutionId: params.id, version: body.version };
      await changeSubject(services, change, body.values);
      return show(session, params.id);
    },

    'PUT /unit-information/basic': ({ body: { version, values }, ...asked }) =>
      changeOwn(asked, (own) => saveBasic(services, { ...own, version }, values)),

    'PUT /unit-information/other-names': ({ body: { version, ...typed }, ...asked }) =>
      changeOwn(asked, (own) => saveOtherNames(services, { ...own, version }, typed)),

    'PUT /unit-information/address': ({ body: { version, values }, ...asked }) =>
      changeOwn(asked, (own) => saveAddress(services, { ...own, version }, values)),

    'PUT /unit-information/internal-departments': ({ body: { version, ...typed }, ...asked }) =>
      changeOwn(asked, (own) => saveInternalDepartments(services, { ...own, version }, typed)),

    'POST /unit-information/confirmations': ({ body, ...asked }) =>
      changeOwn(asked, (own) => confirmInformation(services, own, body.versions)),
  };
}
