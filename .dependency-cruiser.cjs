/** The direction of imports (docs/architecture.md). A floor may import only what is listed for it, and itself. */
const floors = {
  contracts: [],
  domain: ['contracts'],
  runtime: ['contracts'],
  workflows: ['contracts', 'domain'],
  db: ['contracts', 'domain', 'runtime'],
  providers: ['contracts', 'domain', 'runtime'],
  activities: ['contracts', 'domain', 'runtime', 'db', 'providers'],
  worker: ['contracts', 'domain', 'runtime', 'workflows', 'activities', 'db', 'providers'],
  api: ['contracts', 'domain', 'runtime', 'db'],
  sandbox: [],
};

/**
 * Beyond the floors, `api` may import the messages of workflows, and those providers whose answer the person waits
 * for: WeChat's login and phone, its payment notifications, and the storage of uploads. SMS goes through the outbox.
 */
const apiAlso = [
  'workflows/[^/]+\\.messages\\.ts$',
  'providers/(storage|wechat)/',
  'providers/provider-error\\.ts$',
];

const rules = Object.entries(floors).map(([floor, may]) => ({
  name: `${floor}-imports`,
  severity: 'error',
  from: { path: `^${floor}/`, pathNot: '\\.test\\.ts$' },
  to: {
    path: '^(contracts|domain|runtime|workflows|activities|worker|api|db|providers|sandbox|admin|miniapp|test|e2e)/',
    pathNot: `^(${[floor, ...may].join('|')})/${floor === 'api' ? apiAlso.map((path) => `|^${path}`).join('') : ''}`,
    dependencyTypesNot: ['type-only'],
  },
}));

module.exports = {
  forbidden: [
    ...rules,
    {
      name: 'workflows-are-pure',
      severity: 'error',
      comment: 'Workflow code runs in a sandbox: no Node modules and no client or worker package.',
      from: { path: '^workflows/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'messages-import-no-workflow',
      severity: 'error',
      from: { path: '^workflows/[^/]+\\.messages\\.ts$' },
      to: { path: '^workflows/', pathNot: '\\.messages\\.ts$' },
    },
    { name: 'no-circles', severity: 'error', from: { pathNot: '\\.test\\.ts$' }, to: { circular: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules)/' },
  },
};
