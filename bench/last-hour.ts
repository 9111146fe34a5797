import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import type { ApplicationDraft } from '../contracts/exam-application-routes';
import type { OwnStack } from '../scripts/own-stack.mjs';
import { isUnanswered, refusalOf, type Answer } from '../test/api-client';
import { trialContent } from '../test/application-contents';
import { hospitalWithDepartments, person, type TestPerson } from '../test/application-people';
import { fillIn, key, projectId, submit } from '../test/application-steps';
import type { ReachableStack } from '../test/stack';
import { atOnce } from './at-once';
import { repeatLastHour, type Done } from './bare/last-hour';
import type { Beside } from './beside';
import { atOwnAddress } from './platform';
import { megabytesOf, type Program } from './program-memory';
import { summarise, type Measured } from './statistics';
import type { Subject } from './subject';

/** A season's last hour: so many candidates at once, for two minutes, each as quickly as people are; by then all want to have sent. */
export interface LastHour {
  readonly candidates: number;
  readonly requests: number;
  /** Answers that a candidate didn't expect. */
  readonly errors: number;
  /** How often one was sent again by the same key because its outcome wasn't known. */
  readonly askedAgain: number;
  readonly save: Beside;
  readonly upload: Measured;
  readonly submit: Beside;
  /** Megabytes of each program after the first half of the time, and at its end. */
  readonly memory: Readonly<Record<Program, { readonly half: number; readonly end: number }>>;
}

interface Candidate extends TestPerson {
  readonly applicationId: string;
  version: number;
  projectVersion: number;
  askedAgain: number;
}

const seconds = 120;
/** Between what one candidate does and does next, in seconds; drawn evenly. */
const pauses = { least: 10, most: 50 };

/** Of the front ends: so often a press asks again for its outcome, after the pause that the API names. */
const again = { times: 5, afterMs: 3_000 };

type Doing = 'save' | 'read' | 'upload' | 'submit';
const before: readonly Doing[] = ['save', 'read', 'upload', 'save'];

/** Everyone saves, reads and uploads from an instant of their own, sends at another, and only reads from then on. */
export async function measureLastHour(
  own: OwnStack,
  stack: ReachableStack,
  bare: Subject,
  count: number,
): Promise<LastHour> {
  const candidates = await gather(stack, count);
  const photo = await sharp({ create: { width: 480, height: 640, channels: 3, background: '#dfe8f5' } })
    .jpeg()
    .toBuffer();
  const latencies: Record<Doing, number[]> = { save: [], read: [], upload: [], submit: [] };
  const done: Done[] = [];
  const refusals: string[] = [];
  const begun = performance.now();
  const endsAt = begun + seconds * 1_000;
  const half = pause((seconds / 2) * 1_000).then(() => megabytesOf(own));

  await Promise.all(
    candidates.map(async (candidate) => {
      await pause(Math.random() * pauses.most * 1_000);
      const sendsAt = begun + Math.random() * seconds * 1_000;
      let hasSent = false;
      for (let turn = 0; performance.now() < endsAt; turn += 1) {
        const start = performance.now();
        const next = before[turn % before.length] ?? 'read';
        const doing: Doing = hasSent ? 'read' : start >= sendsAt ? 'submit' : next;
        if (doing === 'save' || doing === 'submit')
          done.push({ doing, atMs: start - begun, applicationId: candidate.applicationId });
        const refusal = await act(candidate, doing, stack, photo);
        latencies[doing].push(performance.now() - start);
        if (refusal) refusals.push(`${doing} ${refusal}`);
        hasSent ||= doing === 'submit';
        await pause((pauses.least + Math.random() * (pauses.most - pauses.least)) * 1_000);
      }
    }),
  );
  const elapsed = performance.now() - begun;
  const [atHalf, atEnd] = [await half, await megabytesOf(own)];
  for (const refusal of new Set(refusals)) console.log(`last hour: ${refusal}`);
  const repeated = await repeatLastHour(bare, stack.database.knex, done);
  return {
    candidates: count,
    requests: Object.values(latencies).reduce((sum, { length }) => sum + length, 0),
    errors: refusals.length,
    askedAgain: candidates.reduce((sum, { askedAgain }) => sum + askedAgain, 0),
    save: { platform: summarise(latencies.save, elapsed), bare: repeated.save },
    upload: summarise(latencies.upload, elapsed),
    submit: { platform: summarise(latencies.submit, elapsed), bare: repeated.submit },
    memory: {
      api: { half: atHalf.api, end: atEnd.api },
      worker: { half: atHalf.worker, end: atEnd.worker },
      'import-worker': { half: atHalf['import-worker'], end: atEnd['import-worker'] },
    },
  };
}

async function gather(stack: ReachableStack, count: number): Promise<Candidate[]> {
  const { hospital } = await hospitalWithDepartments(stack);
  const project = await projectId(stack, 'physician-trial');
  const { year } = await stack.database
    .knex('exam_project')
    .where({ id: project })
    .first<{ year: number }>('year');
  const candidates: Candidate[] = [];
  await atOnce(8, Array.from({ length: count }), async () => {
    const someone = atOwnAddress(stack, await person(stack, { unitId: hospital }));
    const { id, draft } = await fillIn(stack, someone, project, trialContent(year));
    const { version, projectVersion } = draft;
    candidates.push({ ...someone, applicationId: id, version, projectVersion, askedAgain: 0 });
  });
  return candidates;
}

/** What stands against it, if anything does: status and code. */
async function act(
  candidate: Candidate,
  doing: Doing,
  stack: ReachableStack,
  photo: Buffer,
): Promise<string | undefined> {
  const path = `/api/applications/${candidate.applicationId}`;
  const { client } = candidate;
  if (doing === 'read') return refusalIn(await client.get(path));
  if (doing === 'submit') return refusalIn(await send(candidate));
  if (doing === 'save') {
    const saved = await client.put<ApplicationDraft>(`${path}/draft`, {
      version: candidate.version,
      sections: {
        basic: {
          nationality: '汉族',
          mobile: '13800001001',
          address: `武汉市示例路 ${candidate.version} 号`,
        },
      },
    });
    if (saved.status < 300) candidate.version = saved.body.version;
    return refusalIn(saved);
  }
  const form = new FormData();
  form.set('purpose', 'application-photo');
  form.set('file', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'photo.jpg');
  return refusalIn(await client.call('POST', '/api/uploads', { form }));
}

/** All of it is what the candidate waits. */
async function send(candidate: Candidate): Promise<Answer> {
  const sameKey = key();
  const press = () => submit(candidate, candidate.applicationId, candidate, sameKey);
  let answer = await press();
  for (let times = 0; times < again.times && isUnanswered(answer); times += 1) {
    candidate.askedAgain += 1;
    await pause(again.afterMs);
    answer = await press();
  }
  return answer;
}

function refusalIn(answer: Answer): string | undefined {
  if (answer.status < 300) return undefined;
  const { status, code } = refusalOf(answer);
  return `${status} ${code}`;
}
