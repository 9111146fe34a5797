import type { Knex } from 'knex';
import type { PersonMatch } from '../../contracts/authorization';
import type { FieldProblem } from '../../contracts/problems';
import { matchesADay } from '../../domain/authorization';
import { authorizationProcessId } from '../../domain/authorization-process';
import { documentNumberFault, normaliseDocumentNumber } from '../../domain/document';
import { maskName } from '../../domain/mask';
import { nameFault, sameName } from '../../domain/person-name';
import { shanghaiDay } from '../../domain/shanghai-day';
import { documentIndexValue } from '../../runtime/blind-index';
import { uuidOfMessage } from '../../runtime/message-id';
import { recordAccess } from '../access-event';
import { once } from '../once';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import type { Services } from '../services';

type Input = HandlerInput<'POST /authorizations/:id/matches'>;

/**
 * Whether a name and number are those of one verified person (R-H3): match or not and nothing else, ten a day of one issuer.
 * Each is written down (R-S3); what was typed is not.
 */
export async function matchPerson(services: Services, input: Input): Promise<PersonMatch> {
  const { database } = services;
  const { params, body, session, context, message } = input;
  refuseFaults(body);
  const turn = `authorization-match:${session.personId}`;
  const messageId = message.idFor(turn);
  const day = shanghaiDay(new Date());
  const matchId = await once(database, { messageId, requestHash: message.requestHash, turn }, async (trx) => {
    if ((await countOf(trx, session.personId, day)) >= matchesADay)
      throw new ProblemError(
        'too-many-requests',
        `今天已核对 ${matchesADay} 次，请明天再试，或把授权码告知本人，由其在小程序中添加。`,
      );
    const id = uuidOfMessage(messageId);
    await trx('authorization_match').insert({
      ...{ id, grant_id: params.id, asked_by: session.personId, day },
      person_id: (await findVerified(services, trx, body)) ?? null,
    });
    await recordAccess(trx, session, context, {
      action: 'authorization.person-matched',
      subject: authorizationProcessId(params.id),
      detail: { matchId: id },
    });
    return id;
  });
  return show(database, matchId, { personId: session.personId, day });
}

/** Who was found; the transition looks at it again. */
export async function getMatched(database: Knex, matchId: string, grantId: string): Promise<string> {
  const match = await database('authorization_match')
    .where({ id: matchId, grant_id: grantId })
    .first<{ person_id: string | null } | undefined>('person_id');
  if (!match?.person_id)
    throw new ProblemError('not-allowed-now', '请先填写姓名和身份证号码核对。', { allowed: [] });
  return match.person_id;
}

async function findVerified(
  { blindIndex }: Services,
  trx: Knex.Transaction,
  { name, documentNumber }: Input['body'],
): Promise<string | undefined> {
  const value = documentIndexValue('id-card', normaliseDocumentNumber(documentNumber));
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

async function show(
  database: Knex,
  matchId: string,
  { personId, day }: { personId: string; day: string },
): Promise<PersonMatch> {
  const matched = await database('authorization_match as found')
    .join('person', 'person.id', 'found.person_id')
    .where('found.id', matchId)
    .first<{ name: string } | undefined>('person.name');
  return {
    matchId: matched ? matchId : null,
    nameMasked: matched ? maskName(matched.name) : null,
    left: Math.max(0, matchesADay - (await countOf(database, personId, day))),
  };
}

function refuseFaults({ name, documentNumber }: Input['body']): void {
  const checks = [
    ['/name', nameFault(name)],
    ['/documentNumber', documentNumberFault('id-card', documentNumber)],
  ] as const;
  const fields = checks.flatMap(([path, message]): FieldProblem[] => (message ? [{ path, message }] : []));
  if (fields[0]) throw new ProblemError('invalid-request', fields[0].message, { fields });
}
