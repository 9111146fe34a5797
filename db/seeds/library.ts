import type { Knex } from 'knex';

export async function seedLibrary(_knex: Knex): Promise<void> {}
