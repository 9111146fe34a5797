import { listOf } from '../test/preload-import-steps';
import { newHolder, type Visitor } from '../test/identity-steps';
import type { ReachableStack } from '../test/stack';
import { addUnit, newClerk } from '../test/unit-account-steps';

/** A unit's HR administrator with a file for one of its preloaded lists. */
export interface Importer {
  readonly unitId: string;
  readonly clerk: Visitor;
  readonly file: Buffer;
  /** People of the file with whom nothing is wrong. */
  readonly good: readonly string[];
  /** Lines with something in them, good or bad. */
  readonly lines: number;
}

const people = 4_000;

/** Every twentieth has a number that can't be, every twentieth stands in the file twice. */
export async function newImporter(stack: ReachableStack): Promise<Importer> {
  const { id: unitId } = await addUnit(stack, 'hospital');
  const good = Array.from({ length: people }, () => newHolder().documentNumber);
  const numbers = good.flatMap((number, index) =>
    index % 20 === 0 ? [number, number.slice(0, 17)] : index % 20 === 1 ? [number, number] : [number],
  );
  const file = await listOf(numbers.map((number) => ['测示例', '身份证', number]));
  return { unitId, clerk: await newClerk(stack, unitId), file, good, lines: numbers.length };
}
