import { isReadOnly, opensHistory, readsAllProcesses, workflowIdOf } from './history-request';

const own = '/api/v1/namespaces/default/workflows/application%2F1';

test('R-S1 a path names its process, in the UI and in its API', () => {
  expect(workflowIdOf(own)).toBe('application/1');
  expect(workflowIdOf(`${own}/history`)).toBe('application/1');
  expect(workflowIdOf('/namespaces/default/workflows/application%2F1/run/history')).toBe('application/1');
  expect(workflowIdOf('/namespaces/default/workflows/%E0')).toBe('%E0');
  expect(workflowIdOf('/api/v1/namespaces/default/workflows')).toBeUndefined();
  expect(workflowIdOf('/api/v1/x/namespaces/default/workflows/application%2F1')).toBeUndefined();
});

test.each([
  '/api/v1/namespaces/default/workflows',
  '/api/v1/namespaces/default/workflows/',
  '/api/v1/namespaces/default//workflows',
  '/api//v1/namespaces/default/workflows',
  '/api/v1/namespaces/default/archived-workflows',
  '/api/v1/namespaces/default/workflow-count',
  '/api/v1/namespaces/default/schedules',
  '/api/v1/namespaces/default/schedules/hubei-working-morning',
  '/api/v1/namespaces/default/batch-operations',
  '/api/v1/namespaces/default/whatever-comes-next',
])('R-S1 %s is for who may see everything', (path) => {
  expect(readsAllProcesses({ path, query: {} })).toBe(true);
});

test.each([
  own,
  `${own}/history`,
  '/api/v1/settings',
  '/api/v1/cluster-info',
  '/api/v1/namespaces',
  '/api/v1/namespaces/default',
  '/api/v1/namespaces/default/search-attributes',
  '/api/v1/namespaces/default/task-queues/main-review',
  '/_app/immutable/entry/start.js',
  '/namespaces/default/workflows',
])('R-S1 %s tells of no other process', (path) => {
  expect(readsAllProcesses({ path, query: {} })).toBe(false);
});

test.each(['execution.workflowId', 'execution.workflow_id', 'execution[workflowId]', 'Execution.WorkflowId'])(
  'R-S1 a query that names another process by %s is for who may see everything',
  (name) => {
    expect(readsAllProcesses({ path: `${own}/history`, query: { [name]: 'application/2' } })).toBe(true);
  },
);

test('R-S1 naming a run of the same process is no other process', () => {
  expect(readsAllProcesses({ path: `${own}/history`, query: { 'execution.runId': 'x' } })).toBe(false);
});

test('R-S3 opening a history is told from turning its pages', () => {
  const opens = (path: string, query = {}) => opensHistory({ path, query });
  expect(opens(`${own}/history`)).toBe(true);
  expect(opens(`${own}/history-reverse`, { next_page_token: '' })).toBe(true);
  expect(opens(`${own}/history`, { next_page_token: 'x' })).toBe(false);
  expect(opens(own)).toBe(false);
});

test('R-S2 looking is all that passes', () => {
  expect(isReadOnly({ method: 'GET', path: own })).toBe(true);
  expect(isReadOnly({ method: 'POST', path: `${own}/query/__stack_trace` })).toBe(true);
  expect(isReadOnly({ method: 'POST', path: `${own}/query/position` })).toBe(false);
  for (const action of ['terminate', 'cancel', 'signal/pay', 'reset'])
    expect(isReadOnly({ method: 'POST', path: `${own}/${action}` })).toBe(false);
});
