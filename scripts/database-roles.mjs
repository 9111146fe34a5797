/**
 * The two roles and the database: `migrator` owns it, `application` may only what `db/migrate.ts` grants it.
 * Runs again without harm, and sets the passwords anew.
 * @param {{ port: number, password: string, migratorPassword: string, applicationPassword: string }} options
 */
export async function ensureDatabase({ port, password, migratorPassword, applicationPassword }) {
  await asAdministrator({ port, password }, async (client) => {
    await ensureRole(client, 'migrator', migratorPassword);
    await ensureRole(client, 'application', applicationPassword);
    const { rowCount } = await client.query("select from pg_database where datname = 'talent'");
    if (!rowCount) await client.query('create database talent owner migrator');
  });
}

/**
 * Temporal's own role, which makes its databases itself. Runs again without harm.
 * @param {{ port: number, password: string, temporalPassword: string }} options
 */
export async function ensureTemporalRole({ port, password, temporalPassword }) {
  await asAdministrator({ port, password }, (client) =>
    ensureRole(client, 'temporal', temporalPassword, 'createdb'),
  );
}

async function asAdministrator({ port, password }, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres' });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function ensureRole(client, name, password, may = '') {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
  await client.query(
    `${rowCount ? 'alter' : 'create'} role ${name} login ${may} password ${client.escapeLiteral(password)}`,
  );
}

/**
 * Whether the server takes connections (it listens before it does).
 * @param {{ port: number, password: string }} options
 */
export const acceptsConnections =
  ({ port, password }) =>
  async () => {
    const { default: pg } = await import('pg');
    const client = new pg.Client({
      host: '127.0.0.1',
      port,
      user: 'postgres',
      password,
      database: 'postgres',
    });
    return client.connect().then(
      () => client.end().then(() => true),
      () => false,
    );
  };
