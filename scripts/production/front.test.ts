import { readFileSync } from 'node:fs';
import { problems } from '../../contracts/problems';
import { uploadLimitBytes } from '../../contracts/upload';
import type { RouteContract } from '../../contracts/route';
import { routes } from '../../contracts/routes';
import { projectFile } from '../../test/project-file';

const file = readFileSync(projectFile('scripts/production/Caddyfile'), 'utf8');

/** As Caddy reads a `path`: one star at an end stands for anything, others for a part between slashes. */
function isMatched(patterns: readonly string[], path: string): boolean {
  return patterns.some((pattern) => {
    const isPlain = pattern.split('*').length === 2;
    if (isPlain && pattern.endsWith('*')) return path.startsWith(pattern.slice(0, -1));
    if (isPlain && pattern.startsWith('*')) return path.endsWith(pattern.slice(1));
    return new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`).test(path);
  });
}

function patternsOf(matcher: string): string[] {
  const blocks = [...file.matchAll(new RegExp(`${matcher} \\{([^}]*)\\}`, 'g'))].map(([, block]) => block);
  return [...blocks.join('\n').matchAll(/^\s*path (.*)$/gm)].flatMap(([, paths = '']) => paths.split(' '));
}

const changes = Object.entries<RouteContract>(routes).flatMap(([name, { changesProcess }]) => {
  const [method = '', path = ''] = name.split(' ');
  const sample = `/api${path.replace(/:\w+/g, '0b9f6c1e-7a55-4e0e-8a7e-2f6a8f0f3c11')}`;
  return method === 'GET' ? [] : [{ name, sample, isDoneOnce: changesProcess === true }];
});

test('a request that broke off is sent again where the API does it once by its key, and nowhere else', () => {
  const withoutKey = patternsOf('@keyMeansNothing');
  expect(changes.filter(({ isDoneOnce }) => isDoneOnce).length).toBeGreaterThan(50);
  for (const { name, sample, isDoneOnce } of changes)
    expect([name, isMatched(withoutKey, sample)]).toEqual([name, !isDoneOnce]);
});

test('a search changes nothing', () => {
  const repeated = patternsOf('lb_retry_match');
  expect(repeated).toEqual(['*/search']);
  for (const { name, sample, isDoneOnce } of changes)
    if (isMatched(repeated, sample)) expect([name, isDoneOnce]).toEqual([name, false]);
});

test('the largest request is kept whole until it is answered', () => {
  const [, mebibytes] = /request_buffers (\d+)MiB/.exec(file) ?? [];
  expect(Number(mebibytes) * 1024 * 1024).toBeGreaterThan(uploadLimitBytes + 64 * 1024);
});

test('when no API answers, it is said in the words of the API', () => {
  const [, body = ''] = /respond `(.*)` 503/.exec(file) ?? [];
  expect(JSON.parse(body)).toMatchObject({
    ...problems['outcome-unknown'],
    code: 'outcome-unknown',
    type: 'urn:problem:outcome-unknown',
  });
});
