import { existsSync, rmSync } from 'node:fs';
import { lockDataDir } from './data-lock.mjs';
import { Failure, runMain } from './failure.mjs';
import { readSettings } from './settings.mjs';

/** `npm run reset`: forgets all data of the instance in DATA_DIR. */
await runMain(async () => {
  const { dataDir } = readSettings(process.env);
  if (!existsSync(dataDir)) return console.log(`没有数据：${dataDir}。 Nothing to clear.`);
  const ours = ['secrets.json', 'production-shape/secrets.json', 'lock.json'];
  if (!ours.some((file) => existsSync(`${dataDir}/${file}`))) {
    throw new Failure(
      `${dataDir} 不像本平台的数据文件夹，未删除。 This doesn't look like a folder of ours; nothing was deleted.`,
    );
  }
  await lockDataDir(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
  console.log(`已清空：${dataDir}。 Cleared.`);
});
