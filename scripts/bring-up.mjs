/**
 * Starts the parts of an instance, each when what it needs is there.
 * @param {ReturnType<typeof import('./instance.mjs').createInstance> & { front?: () => Promise<void> }} instance
 * @param {Partial<import('./settings.mjs').OwnParts>} own
 */
export async function bringUp(instance, own) {
  const postgres = own.postgres ? instance.postgres() : undefined;
  await Promise.all([
    postgres,
    own.temporal && instance.temporal(postgres),
    own.sandbox && instance.sandbox(),
  ]);
  await instance.migrate();
  await Promise.all([
    own.temporalUi && instance.temporalUi(),
    instance.worker(),
    instance['import-worker'](),
    instance.api(),
  ]);
  await instance.front?.();
}
