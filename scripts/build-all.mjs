import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildAdmin, buildH5, buildWeapp } from './build-front-ends.mjs';
import { buildPrograms } from './build-programs.mjs';
import { buildWorkflows } from './build-workflows.mjs';
import { contentHash, isFresh, noteBuilt } from './content-hash.mjs';
import { lockDataDir } from './data-lock.mjs';
import { root } from './paths.mjs';

const backend = [
  'contracts',
  'domain',
  'runtime',
  'workflows',
  'activities',
  'worker',
  'api',
  'db',
  'providers',
  'sandbox',
];

/** What is built, in which order, and what each reads. `package.json` says which versions it is built with. */
const builds = [
  { name: 'programs', title: '服务程序', reads: backend, build: buildPrograms },
  { name: 'workflows', title: '流程', reads: ['contracts', 'domain', 'workflows'], build: buildWorkflows },
  { name: 'admin', title: '管理端', reads: ['admin', 'contracts'], build: buildAdmin },
  { name: 'h5', title: '小程序 H5（首次约 30 秒）', reads: ['miniapp', 'contracts'], build: buildH5 },
];

/** What nothing here runs: WeChat's own tools take it from `miniapp/dist/weapp`. Built where it is named. */
const onDemand = [{ name: 'weapp', title: '小程序', reads: ['miniapp', 'contracts'], build: buildWeapp }];

/**
 * Builds what is stale by content. Only one build of a clone runs at a time: a second start waits for the first one's.
 * @param {{ only?: string[] }} [options] names of the builds; without it all that `npm start` runs
 */
export async function buildStale({ only } = {}) {
  const wanted = only ? [...builds, ...onDemand].filter(({ name }) => only.includes(name)) : builds;
  if (staleOf(wanted).length === 0) return;
  mkdirSync(join(root, 'dist'), { recursive: true });
  const onWait = () => console.log('另一个构建正在进行，等待其完成… Waiting for another build');
  const lock = await lockDataDir(join(root, 'dist'), { onWait });
  try {
    for (const { name, title, hash, build } of staleOf(wanted)) {
      console.log(`构建 ${title}… Building ${name}`);
      await build();
      noteBuilt(name, hash);
    }
  } finally {
    lock.release();
  }
}

/** Those of the builds whose sources have changed since, with the sources' hash. */
function staleOf(wanted) {
  return wanted
    .map((item) => ({
      ...item,
      hash: contentHash([...item.reads, 'scripts', 'tsconfig.json', 'package.json', 'package-lock.json']),
    }))
    .filter(({ name, hash }) => !isFresh(name, hash));
}
