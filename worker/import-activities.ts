import type { Knex } from 'knex';
import { preloadImportActivities, type PreloadImportActivities } from '../activities/preload-import';
import { createStorage } from '../providers/storage';
import { createBlindIndex } from '../runtime/blind-index';
import type { Config } from '../runtime/config';
import { createEncryption } from '../runtime/encryption';

/** What waits in `imports`. The worker of the other queues has them too: whatever waits there from before is done. */
export function createImportActivities({ keys, storageUrl }: Config, db: Knex): PreloadImportActivities {
  return preloadImportActivities({
    db,
    encryption: createEncryption(keys.encryption),
    blindIndex: createBlindIndex(keys.blindIndex),
    storage: createStorage(storageUrl),
  });
}
