import type { Knex } from 'knex';
import type { PersonMatch } from '../../contracts/authorization';
import type { DocumentType } from '../../contracts/identity-states';
import type { FieldProblem } from '../../contracts/problems';
import { matchesADay } from '../../domain/authorization';
import { authorizationProcessId } from '../../domain/authorization-process';
import { documentNumberFault, normaliseDocumentNumber } from '../../domain/document';
import { maskDocumentNumber, maskName } from '../../domain/mask';
import { nameFault, sameName } from '../../domain/person-name';
import { shanghaiDay } from '../../domain/shanghai-day';
import { documentIndexValue } from '../../runtime/blind-index';
import { uuidOfMessage } from '../../runtime/message-id';
import { recordAccess } from '../access-event';
import { once } from '../once';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';

type Request = Pick<HandlerInput<'POST /own-businesses/:id/matches'>, 'session' | 'context' | 'message'>;

/** For what somebody is looked for: an authorization to be given directly, or the asker's own right to hand on. */
type MatchedFor = { readonly grant_id: string } | { readonly holding_id: string };

/** A name and the document that goes with it. */
interface TypedPerson {
  readonly name: string;
  readonly documentType: DocumentType;
  readonly documentNumber: string;
}

/**
 * Whether a name and number are those of one verified person (R-H3, R-H5): match or not, and of who matches the document alone
 * that was typed; ten a day of one asker. Each is written down (R-S3); what was typed is not.
 */
export async function matchPerson(
  services: Services,
  { session, context, message }: Request,
  { of, typed }: { readonly of: MatchedFor; readonly typed: TypedPerson },
): Promise<PersonMatch> {
  const { database } = services;
  refuseFaults(typed);
  const turn = `authorization-match:${session.personId}`;
  const messageId = message.idFor(turn);
  const day = shanghaiDay(new Date());
  const matchId = await once(database, { messageId, requestHash: message.requestHash, turn }, async (trx) => {
    if ((await countOf(trx, session.personId, day)) >= matchesADay)
      throw new ProblemError(
        'too-many-requests',
        `今天已核对 ${matchesADay} 次，请明天再试。直接授权也可改为把授权码告知本人，由其在小程序中添加。`,
      );
    const id = uuidOfMessage(messageId);
    await trx('authorization_match').insert({
      ...{ id, ...of, asked_by: session.personId, day },
      person_id: (await findVerified(services, trx, typed)) ?? null,
    });
    await recordAccess(trx, session, context, {
      action: 'authorization.person-matched',
      subject: 'grant_id' in of ? authorizationProcessId(of.grant_id) : `role-holding/${of.holding_id}`,
      detail: { matchId: id },
    });
    return id;
  });
  return show(services, matchId, { personId: session.personId, day });
}

/** Who was found; the transition looks at it again. */
export async function getMatched(database: Knex, matchId: string, of: MatchedFor): Promise<string> {
  const match = await database('authorization_match')
    .where({ id: matchId, ...of })
    .first<{ person_id: string | null } | undefined>('person_id');
  if (!match?.person_id)
    throw new ProblemError('not-allowed-now', '请先填写姓名和证件号码核对。', { allowed: [] });
  return match.person_id;
}

async function findVerified(
  { blindIndex }: Services,
  trx: Knex.Transaction,
  { name, documentType, documentNumber }: TypedPerson,
): Promise<string | undefined> {
  const value = documentIndexValue(documentType, normaliseDocumentNumber(documentNumber));
  const person = await trx('person')
    .where({ document_number_index: blindIndex('document', value), identity_state: 'verified' })
    .first<{ id: string; name: string } | undefined>('id', 'name');
  return person && sameName(person.name, name) ? person.id : undefined;
}

async function countOf(database: Knex, personId: string, day: string): Promise<number> {
  const { count } = await database('authorization_match')
    .where({ asked_by: personId, day })
    .first<{ count: number }>(database.raw('count(*)::int as count'));
  return count;
}

interface MatchedRow {
  name: string;
  documentType: DocumentType;
  documentNumber: Buffer;
}

async function show(
  { database, encryption }: Services,
  matchId: string,
  { personId, day }: { personId: string; day: string },
): Promise<PersonMatch> {
  const matched = await database('authorization_match as found')
    .join('person', 'person.id', 'found.person_id')
    .where('found.id', matchId)
    .first<MatchedRow | undefined>(
      'person.name',
      'person.document_type as documentType',
      'person.document_number_enc as documentNumber',
    );
  return {
    matchId: matched ? matchId : null,
    nameMasked: matched ? maskName(matched.name) : null,
    document: matched
      ? {
          type: matched.documentType,
          numberMasked: maskDocumentNumber(encryption.decryptText(matched.documentNumber)),
        }
      : null,
    left: Math.max(0, matchesADay - (await countOf(database, personId, day))),
  };
}

function refuseFaults({ name, documentType, documentNumber }: TypedPerson): void {
  const checks = [
    ['/name', nameFault(name)],
    ['/documentNumber', documentNumberFault(documentType, documentNumber)],
  ] as const;
  const fields = checks.flatMap(([path, message]): FieldProblem[] => (message ? [{ path, message }] : []));
  if (fields[0]) throw new ProblemError('invalid-request', fields[0].message, { fields });
}
