import type { ApplicationDetail } from '../../contracts/exam-application-routes';
import type { Answer } from '../../test/api-client';
import { trialContent } from '../../test/application-contents';
import { hospitalWithDepartments, person, type TestPerson } from '../../test/application-people';
import { startApplicationStack, type ApplicationStack } from '../../test/application-stack';
import { apply, decide, key, projectId, read } from '../../test/application-steps';
import { meetAt } from '../../test/lock-wait';

/** 撤回 (R-M4) at the very instant of a pass (R-N7): one order of the two, and both are told what came of theirs. */
let stack: ApplicationStack;
let unit: TestPerson;
let county: TestPerson;
let city: TestPerson;
let province: TestPerson;
let hospital: string;
let trial: string;
const internship = { from: '2026-08-01', until: '2027-07-31' };

beforeAll(async () => {
  stack = await startApplicationStack();
  const places = await hospitalWithDepartments(stack);
  ({ hospital } = places);
  trial = await projectId(stack, 'physician-trial');
  const reviewer = (institutionId: string) =>
    person(stack, { name: '审示例', reviews: { institutionId, businessCode: '05' } });
  unit = await reviewer(places.hospital);
  county = await reviewer(places.county);
  city = await reviewer(places.city);
  province = await reviewer(places.province);
});
afterAll(() => stack.stop());

type Ask = () => Promise<Answer<unknown>>;

/** A sent application, what is asked of it at once, and what came of that. */
interface Meeting {
  readonly processId: string;
  readonly withdraw: Ask;
  readonly pass: Ask;
  readonly outcome: (withdrawal: Answer<unknown>, pass: Answer<unknown>) => Promise<Outcome>;
}
interface Outcome {
  readonly state: string;
  /** In their order, numbered without a gap, after those of before. */
  readonly events: readonly string[];
  /** The state that they were told, or the sentence of the refusal. */
  readonly withdrawal: string | undefined;
  readonly pass: string | undefined;
}

async function meetingAt(level: 'unit' | 'province'): Promise<Meeting> {
  const someone = await person(stack, { name: '考示例', unitId: hospital });
  const id = await apply(stack, someone, trial, trialContent(2027));
  if (level === 'province') {
    await decide(unit, id, { decision: 'approve', internship });
    await decide(county, id, { decision: 'approve' });
    await decide(city, id, { decision: 'approve' });
  }
  const reviewer = level === 'unit' ? unit : province;
  const { sequence: seenSequence } = await read(reviewer, id);
  const dates = level === 'unit' ? { internship } : {};
  const processId = `application/${id}`;
  return {
    processId,
    withdraw: () => someone.client.post(`/api/applications/${id}/withdrawal`, undefined, key()),
    pass: () => decide(reviewer, id, { decision: 'approve', ...dates, seenSequence }),
    outcome: async (withdrawal, pass) => ({
      state: (await someone.client.get<ApplicationDetail>(`/api/applications/${id}`)).body.state,
      events: await eventsAfter(seenSequence, processId),
      withdrawal: told(withdrawal),
      pass: told(pass),
    }),
  };
}

async function eventsAfter(before: number, processId: string): Promise<string[]> {
  const events = await stack.database
    .knex('process_event')
    .where({ process_id: processId })
    .where('sequence', '>', before)
    .orderBy('sequence')
    .select<{ sequence: number; type: string }[]>('sequence', 'type');
  expect(events.map(({ sequence }) => sequence - before)).toEqual(events.map((_, index) => index + 1));
  return events.map(({ type }) => type);
}

function told({ status, body }: Answer<unknown>): string | undefined {
  const { state, detail } = body as { state?: string; detail?: string };
  return status === 200 ? state : detail;
}

const withdrawnFirst: Outcome = {
  state: 'withdrawn',
  events: ['application.withdrawn'],
  withdrawal: 'withdrawn',
  pass: '在您查看之后，这份材料已有新的处理——撤回申报。请刷新后再审核。',
};
/** A level that has passed it doesn't keep the candidate from withdrawing. */
const passedFirst: Outcome = {
  state: 'withdrawn',
  events: ['application.approved', 'application.withdrawn'],
  withdrawal: 'withdrawn',
  pass: 'in-review',
};
const passedForGood: Outcome = {
  state: 'approved',
  events: ['application.approved'],
  withdrawal: '申报当前为“审核通过”，不能撤回。',
  pass: 'approved',
};
const levels = [
  { level: 'unit', words: 'the unit’s pass', passed: passedFirst },
  { level: 'province', words: 'the final pass', passed: passedForGood },
] as const;

test.each(levels)('R-M4 R-N7 the withdrawal and $words at once', async ({ level, passed }) => {
  for (const time of [1, 2, 3, 4]) {
    const { withdraw, pass, outcome } = await meetingAt(level);
    const early = time % 2 ? undefined : pass();
    const [withdrawal, passing] = await Promise.all([withdraw(), early ?? pass()]);
    expect([withdrawnFirst, passed]).toContainEqual(await outcome(withdrawal, passing));
  }
});

test.each(levels)(
  'R-M4 R-N7 the withdrawal as $words is recorded, and the other way round',
  async ({ level, passed }) => {
    const { knex } = stack.database;
    const early = await meetingAt(level);
    const [pass, withdrawal] = await meetAt(knex, early.processId, early.pass, early.withdraw);
    expect(await early.outcome(withdrawal, pass)).toEqual(passed);

    const late = await meetingAt(level);
    const [withdrawn, refused] = await meetAt(knex, late.processId, late.withdraw, late.pass);
    expect(await late.outcome(withdrawn, refused)).toEqual(withdrawnFirst);
  },
);
