import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isIdNumber } from './documents/id-number';
import { personas } from './personas';

test('the personas are the people of the demo data', () => {
  const seeds = readFileSync(join(__dirname, '../db/seeds/demo-people.json'), 'utf8');
  expect(personas).toEqual(JSON.parse(seeds));
});

test('residents have a number with a right checksum, and nobody shares anything', () => {
  const residents = personas.filter(({ documentType }) => documentType === 'id-card');
  expect(residents.filter(({ documentNumber }) => !isIdNumber(documentNumber))).toEqual([]);
  for (const key of ['id', 'documentNumber', 'phone', 'openid'] as const) {
    expect(new Set(personas.map((persona) => persona[key])).size).toBe(personas.length);
  }
});
