import { readFileSync } from 'node:fs';
import { problems } from '../../contracts/problems';
import { uploadLimitBytes } from '../../contracts/upload-limit';
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

test('the largest request is kept whole until it is answered, and nothing longer is taken', () => {
  const sizes = [...file.matchAll(/(?:request_buffers|max_size) (\d+)MiB/g)].map(([, size]) => Number(size));
  expect(sizes).toEqual([sizes[0], sizes[0]]);
  expect(Number(sizes[0]) * 1024 * 1024).toBeGreaterThan(uploadLimitBytes + 64 * 1024);
});

test.each([
  ['no API answers', 503, 'outcome-unknown'],
  ['it is too long', 413, 'file-too-large'],
] as const)('when %s, it is said in the words of the API', (_when, status, code) => {
  const [, body = ''] = new RegExp(`respond \`(.*)\` ${status}`).exec(file) ?? [];
  expect(JSON.parse(body)).toMatchObject({ ...problems[code], status, code, type: `urn:problem:${code}` });
});
