import { randomUUID } from 'node:crypto';
import type { Message } from '../chaos/message';
import { post } from '../chaos/send';
import { isUnanswered, type Answer } from '../test/api-client';
import { trialContent } from '../test/application-contents';
import { hospitalWithDepartments, person, type TestPerson } from '../test/application-people';
import { decide, fillIn, projectId } from '../test/application-steps';
import type { ReachableStack } from '../test/stack';
import type { OwnStack } from '../scripts/own-stack.mjs';
import { atOnce } from './at-once';
import { LightClient } from './light-client';
import type { Case, Subject } from './subject';

const business = '05';
const reviewerCount = 20;

/** A case whose letters may be sent again, and that may be taken all the way: unit, county, city, province. */
export interface PlatformCase extends Case {
  readonly submission: Message;
  readonly decision: Message;
  readonly decideAbove: () => Promise<void>;
}

export interface PlatformSubject extends Subject {
  prepare(count: number): Promise<readonly PlatformCase[]>;
}

/** The platform through HTTP: sessions, limits, checks and all. Everyone has an address of their own. */
export async function platformSubject(own: OwnStack, stack: ReachableStack): Promise<PlatformSubject> {
  const places = await hospitalWithDepartments(stack);
  const project = await projectId(stack, 'physician-trial');
  const year = await yearOf(stack, project);
  const somebody = async (who: Parameters<typeof person>[1]): Promise<TestPerson> =>
    atOwnAddress(stack, await person(stack, who));
  const reviewersOf = (institutionId: string): Promise<TestPerson[]> =>
    Promise.all(
      Array.from({ length: reviewerCount }, () =>
        somebody({ name: '审示例', reviews: { institutionId, businessCode: business } }),
      ),
    );
  const unit = await reviewersOf(places.hospital);
  const above = [
    await reviewersOf(places.county),
    await reviewersOf(places.city),
    await reviewersOf(places.province),
  ];

  async function newCase(index: number): Promise<PlatformCase> {
    const candidate = await somebody({ unitId: places.hospital });
    const { id, draft } = await fillIn(stack, candidate, project, trialContent(year));
    const pass = { decision: 'approve' } as const;
    const internship = { from: `${year - 1}-08-01`, until: `${year}-08-31` };
    const processId = `application/${id}`;
    const submission: Message = {
      ...{ who: candidate, process: processId, key: randomUUID() },
      ...{ route: 'POST /applications/:id/submission', path: `/applications/${id}/submission` },
      body: { draftVersion: draft.version, projectVersion: draft.projectVersion, pledgeVersion: '2026-01' },
    };
    const decision: Message = {
      ...{ who: one(unit, index), process: processId, key: randomUUID() },
      ...{ route: 'POST /reviews/:id/decision', path: `/reviews/${id}/decision` },
      body: { ...pass, internship, seenSequence: 1 },
    };
    return {
      ...{ processId, submission, decision },
      submit: () => acknowledged(submission),
      decide: () => acknowledged(decision),
      async decideAbove() {
        for (const [level, reviewers] of above.entries())
          done(await decide(one(reviewers, index), id, { ...pass, seenSequence: level + 2 }));
      },
    };
  }

  return {
    name: 'platform',
    async prepare(count) {
      const cases: PlatformCase[] = [];
      await atOnce(8, Array.from({ length: count }), async (_, index) => {
        cases.push(await newCase(index));
      });
      return cases;
    },
    async restartWorker() {
      await own.kill('worker');
      await own.start('worker');
    },
  };
}

/** The API counts what comes from one address; people sit at their own. */
export function atOwnAddress({ origin }: ReachableStack, someone: TestPerson): TestPerson {
  const address = `10.${[0, 1, 2].map(() => Math.floor(Math.random() * 250) + 1).join('.')}`;
  const moved = new LightClient(origin, 'weapp', { 'x-forwarded-for': address });
  moved.token = someone.client.token;
  return { ...someone, client: moved };
}

async function yearOf({ database }: ReachableStack, project: string): Promise<number> {
  const row = await database.knex('exam_project').where({ id: project }).first<{ year: number }>('year');
  return row.year;
}

function one(people: readonly TestPerson[], index: number): TestPerson {
  const found = people[index % people.length];
  if (!found) throw new Error('Nobody is there.');
  return found;
}

/** Asked again while it isn't answered, as the front ends do: all of it is what somebody waits. */
async function acknowledged(message: Message): Promise<void> {
  let answer = await post(message);
  while (isUnanswered(answer)) answer = await post(message);
  done(answer);
}

export function done({ status, body }: Answer): void {
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
}
