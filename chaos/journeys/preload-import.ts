import type { PreloadImport } from '../../contracts/preload-import';
import { listForm } from '../../test/preload-import-steps';
import { keyOf } from '../key';
import type { Ledger } from '../ledger';
import type { Importer } from '../lists';
import { pause } from '../pause';
import type { Random } from '../random';
import { read, send, sendUnlisted } from '../send';

interface Choosing {
  readonly ledger: Ledger;
  readonly random: Random;
  readonly name: string;
  /** Nobody waits longer than until then; ms since the epoch. */
  readonly endsAt: number;
}

/**
 * Uploads a list and waits for the check; puts some of its people in by hand meanwhile, one under another name; confirms, and
 * sometimes cancels in the midst.
 */
export async function importList(importer: Importer, choosing: Choosing): Promise<void> {
  const { clerk, good, file } = importer;
  const { ledger, random, name, endsAt } = choosing;
  await pause(random.between(0, 10_000));
  const uploaded = await sendUnlisted(ledger, {
    ...{ who: clerk, process: 'preload-import', key: keyOf(name, 'upload') },
    ...{ route: 'POST /preload-imports', path: '/preload-imports', form: () => listForm(file, 'in-service') },
  });
  if (uploaded.status === 'refused') return ledger.violate(`a list was refused: ${uploaded.code}`);
  const { id } = uploaded.answer as PreloadImport; // by the contract of the route
  ledger.imports.push({ id, importer });
  const come = async (isThere: (state: PreloadImport['state']) => boolean): Promise<boolean> => {
    for (; Date.now() < endsAt; await pause(500)) {
      const found = await read<PreloadImport>(ledger, clerk, `/preload-imports/${id}`);
      if (found && isThere(found.state)) return true;
    }
    return false;
  };
  const decide = (what: 'confirmation' | 'cancellation') =>
    send(ledger, {
      ...{ who: clerk, process: `preload-import/${id}`, key: keyOf(name, what) },
      ...{ route: `POST /preload-imports/:id/${what}`, path: `/preload-imports/${id}/${what}` },
    });
  if (!(await come((state) => state !== 'checking'))) return;
  await Promise.all(
    [0, 1, 2].map((which) =>
      sendUnlisted(ledger, {
        ...{ who: clerk, process: 'preloaded-list', key: keyOf(name, 'row', which) },
        route: 'POST /preloaded-lists/:roster/rows',
        path: `/preloaded-lists/${which === 2 ? 'retired' : 'in-service'}/rows`,
        body: {
          values: {
            ...{
              name: which === 1 ? '另示例' : '测示例',
              documentType: 'id-card',
              documentNumber: good[which],
            },
            ...{ internalDepartment: null, post: null, establishment: null, title: null, phone: null },
          },
        },
      }),
    ),
  );
  await decide('confirmation');
  if (random.chance(0.3)) {
    await pause(random.between(0, 3_000));
    await decide('cancellation');
  }
  await come((state) => state !== 'committing');
}
