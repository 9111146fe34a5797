import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { findOnPath, isExecutable } from './find-on-path.mjs';
import { cacheDir } from './paths.mjs';
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
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The SDK calls it with the port as first argument. One core's worth of compiler is enough for a test server. */
const launcherScript = () => `#!/bin/sh
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$(dirname "$0")/jars/*" io.temporal.testserver.TestServer "$@"
`;

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
