import { proxyActivities, sleep, uuid4, type ActivityOptions } from '@temporalio/workflow';
import type { ImpossibleStateActivities } from '../activities/impossible-states';
import type { Finding } from '../activities/impossible-states/finding';
import {
  impossibleStateWords,
  kindsOfEngine,
  type ImpossibleStateKind,
  type KindInRows,
} from '../contracts/impossible-state-kinds';
import { bulk, untilDone } from './activity-options';

/** One question to the database about all that there is, which can't say how far it is. */
const asking: ActivityOptions = { ...untilDone, startToCloseTimeout: '10 minutes' };

const { beginCheck } = proxyActivities<ImpossibleStateActivities>({ ...untilDone, summary: '开始核对' });
const { endCheck } = proxyActivities<ImpossibleStateActivities>({ ...untilDone, summary: '记录核对结果' });
const { compareWorkflows } = proxyActivities<ImpossibleStateActivities>({
  ...bulk,
  summary: '核对办理过程与流程',
});

/**
 * Every night, and when an administrator asks: looks for states that no process may bring about (R-U1). What two transactions do one
 * after the other may be between them, so only what is still there minutes later is a finding. On the bulk queue.
 */
export async function impossibleStates(): Promise<{ found: number }> {
  const checkId = uuid4();
  const suspected = await look(await beginCheck(checkId));
  const findings = suspected.length > 0 ? await stillThere(suspected) : [];
  await endCheck(checkId, findings);
  return { found: findings.length };
}

async function stillThere(suspected: readonly Finding[]): Promise<Finding[]> {
  await sleep('3 minutes', { summary: '等待正在办理的事项落定后再次核对' });
  const again = await look([...new Set(suspected.map(({ kind }) => kind))].filter(isInRows));
  const before = new Set(suspected.map(keyOf));
  return again.filter((finding) => before.has(keyOf(finding)));
}

const keyOf = ({ kind, id }: Finding): string => `${kind} ${id}`;
const isInRows = (kind: ImpossibleStateKind): kind is KindInRows =>
  !kindsOfEngine.some((one) => one === kind);

/** In the rows by kind, and then between rows and engine. */
async function look(kinds: readonly KindInRows[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const kind of kinds) {
    const { findContradictions } = proxyActivities<ImpossibleStateActivities>({
      ...asking,
      summary: `查找：${impossibleStateWords[kind]}`,
    });
    findings.push(...(await findContradictions(kind)));
  }
  return [...findings, ...(await compareWorkflows())];
}
