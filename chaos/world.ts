import { hospitalWithDepartments, person, type TestPerson } from '../test/application-people';
import { trialContent, titleContent } from '../test/application-contents';
import { fillIn, projectId } from '../test/application-steps';
import { ApiClient } from '../test/api-client';
import type { ReviewLevel } from '../contracts/exam-application-states';
import { giveRole } from '../test/give-role';
import type { ReachableStack } from '../test/stack';

/** Somebody with an application that is filled in and not sent. */
export interface Candidate extends TestPerson {
  readonly applicationId: string;
  readonly draftVersion: number;
  readonly projectVersion: number;
}

/** The places and people of one exam project. */
export interface Exam {
  readonly year: number;
  readonly hasFee: boolean;
  newCandidate(): Promise<Candidate>;
  /** Two at each level, so that they can get in each other's way. */
  readonly reviewers: Readonly<Record<ReviewLevel, readonly [TestPerson, TestPerson]>>;
}

export async function openExam(
  stack: ReachableStack,
  { code, businessCode }: { code: 'physician-trial' | 'health-title'; businessCode: string },
): Promise<Exam> {
  const places = await hospitalWithDepartments(stack);
  const project = await projectId(stack, code);
  const { year } = await stack.database
    .knex('exam_project')
    .where({ id: project })
    .first<{ year: number }>('year');
  const hasFee = code === 'health-title';
  const reviewer = (institutionId: string): Promise<TestPerson> =>
    somebody(stack, { name: '审示例', reviews: { institutionId, businessCode } });
  const two = async (institutionId: string): Promise<readonly [TestPerson, TestPerson]> => [
    await reviewer(institutionId),
    await reviewer(institutionId),
  ];
  return {
    year,
    hasFee,
    reviewers: {
      unit: await two(places.hospital),
      county: await two(places.county),
      city: await two(places.city),
      province: await two(places.province),
    },
    async newCandidate() {
      const candidate = await somebody(stack, { unitId: places.hospital });
      const content = hasFee ? titleContent() : trialContent(year);
      const { id, draft } = await fillIn(stack, candidate, project, content);
      return {
        ...{ ...candidate, applicationId: id },
        ...{ draftVersion: draft.version, projectVersion: draft.projectVersion },
      };
    },
  };
}

/** A platform administrator, who gives money back. */
export async function newCashier(stack: ReachableStack): Promise<TestPerson> {
  const cashier = await somebody(stack, { name: '款示例' });
  const { id: roleId } = await giveRole(stack, cashier.id, { role: 'platform-administrator' });
  await cashier.client.put('/api/session/role', { roleId });
  return cashier;
}

let addresses = 0;

/** Everyone has an address of their own, as behind a proxy. */
async function somebody(stack: ReachableStack, who: Parameters<typeof person>[1]): Promise<TestPerson> {
  const someone = await person(stack, who);
  addresses += 1;
  const moved = new ApiClient(stack.origin, 'weapp', {
    'x-forwarded-for': `10.1.${addresses >> 8}.${addresses & 255}`,
  });
  moved.token = someone.client.token;
  return { ...someone, client: moved };
}
