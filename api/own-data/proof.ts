import type { Knex } from 'knex';
import { ProblemError } from '../problems';

/** So long after the code was given, this session may take the data away. */
const proofMinutes = 10;

/** Until when the session has proven its phone; empty: it hasn't, or not lately. */
export async function findProof(database: Knex, sessionId: string): Promise<Date | undefined> {
  const { rows } = await database.raw<{ rows: { until: Date }[] }>(
    `select phone_proven_at + make_interval(mins => :proofMinutes) as until from session
      where id = :sessionId and phone_proven_at > now() - make_interval(mins => :proofMinutes)`,
    { sessionId, proofMinutes },
  );
  return rows[0]?.until;
}

/** The same, where nothing is done without it. */
export async function getProof(database: Knex, sessionId: string): Promise<Date> {
  const until = await findProof(database, sessionId);
  if (!until)
    throw new ProblemError('not-allowed-now', '导出的文件含有您的完整号码，请先用短信验证码确认是您本人。', {
      allowed: ['prove-phone'],
    });
  return until;
}

export const proofOf = (until: Date): { provenUntil: string } => ({ provenUntil: until.toISOString() });
