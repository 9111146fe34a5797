import type { Knex } from 'knex';
import { migrations, type Migration } from './migrations';

/** Gives knex our explicit list, which a bundle can carry; there is no way back (forward-only). */
export const migrationSource: Knex.MigrationSource<string> = {
  getMigrations: () => Promise.resolve(Object.keys(migrations)),
  getMigrationName: (name) => name,
  getMigration: (name) => {
    const { up, config } = find(name);
    return Promise.resolve({ up, down: refuse, config });
  },
};

function find(name: string): Migration {
  const migration = migrations[name];
  if (!migration) throw new Error(`no migration ${name}`);
  return migration;
}

function refuse(): Promise<void> {
  return Promise.reject(new Error('migrations go forward only'));
}
