import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from './failure.mjs';
import { findOnPath, isExecutable } from './find-on-path.mjs';
import { cacheDir } from './paths.mjs';
import { findFreePorts } from './ports.mjs';
import { listens } from './readiness.mjs';
import { runCommand } from './run-command.mjs';
import { downloadBySdk } from './sdk-download.mjs';

const version = '1.38.0';

/**
 * Temporal's time-skipping test server: the SDK's own download where it works, else the Java one from Maven.
 * @returns {Promise<string>} a program to be given to the SDK as `existing-path`
 */
export async function resolveTestServer() {
  const folder = join(cacheDir(), `java-test-server-${version}`);
  const launcher = join(folder, 'temporal-test-server');
  const known = process.env.TEMPORAL_TEST_SERVER_PATH || (isExecutable(launcher) ? launcher : undefined);
  const file = known ?? (await downloadBySdk('test-server'));
  if (file) return file;
  await fetchJars(folder);
  return launcher;
}

async function fetchJars(folder) {
  const maven = findOnPath(['mvn']);
  if (!maven || !findOnPath(['java'])) {
    throw new Failure(
      '找不到 Temporal 测试服务器：请安装 Java 与 Maven 后重试（apt-get install default-jre-headless maven）。\n' +
        "  Temporal's test server is missing: install Java and Maven, and try again.",
    );
  }
  console.log('获取 Temporal 测试服务器（仅首次）… Fetching the time-skipping test server once');
  const work = `${folder}.${process.pid}`;
  mkdirSync(work, { recursive: true });
  try {
    writeFileSync(join(work, 'pom.xml'), pom());
    await runCommand(
      maven,
      ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=jars', '-DincludeScope=runtime'],
      { cwd: work },
    );
    writeFileSync(join(work, 'temporal-test-server'), launcherScript());
    chmodSync(join(work, 'temporal-test-server'), 0o755);
    if (readdirSync(join(work, 'jars')).length === 0)
      throw new Failure('Maven 没有取得任何文件。 Maven fetched nothing.');
    rmSync(folder, { recursive: true, force: true });
    renameSync(work, folder);
    await archiveClasses(join(folder, 'temporal-test-server'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * The SDK calls it with the port as first argument, and waits five seconds. The archive of loaded classes, and one
 * compiler, let it start in half the time.
 */
const launcherScript = () => `#!/bin/sh
folder="$(dirname "$0")"
if [ -f "$folder/classes.jsa" ]; then cds=-XX:SharedArchiveFile=$folder/classes.jsa; else cds=-XX:ArchiveClassesAtExit=$folder/classes.jsa; fi
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xlog:disable $cds -cp "$folder/jars/*" io.temporal.testserver.TestServer "$@"
`;

/** A first run, which leaves the archive of its classes behind when it ends. */
async function archiveClasses(launcher) {
  const port = await findFreePorts(1);
  const server = spawn(launcher, [String(port)], { stdio: 'ignore' });
  const ended = new Promise((resolve) => server.once('close', resolve));
  const isReady = listens(port);
  for (const deadline = Date.now() + 60_000; Date.now() < deadline && !(await isReady());) await pause(200);
  server.kill('SIGTERM');
  await ended;
}

const pom = () => `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>test-server</artifactId>
  <version>1</version>
  <dependencies>
    <dependency><groupId>io.temporal</groupId><artifactId>temporal-test-server</artifactId><version>${version}</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-simple</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
`;
