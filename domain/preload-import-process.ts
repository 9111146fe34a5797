import type { PreloadImportActor } from '../contracts/preload-import-states';
import type { Actor } from '../contracts/message';
import type { Roster } from '../contracts/roster-states';
import { preloadImportIsOpen, type PreloadImportPositionState } from './preload-import';
import type { PreloadImportEvents } from './process-events';
import type { ProcessFace, ProcessShape } from './process-shape';

/** Where one import stands. The rows themselves are in tables, encrypted. */
export interface PreloadImportPosition {
  readonly state: PreloadImportPositionState;
  readonly roster?: Roster;
  readonly institutionId?: string;
  /** Who uploaded it. */
  readonly personId?: string;
  /** The file, until it is read. */
  readonly uploadId?: string;
  /** How many would go in. */
  readonly readyRows?: number;
  /** When it is given up unless the check, somebody or the commit has come to an end, ms since the epoch. */
  readonly expiresAtMs?: number;
}

/** The process of one import: `preload-import/{id}`. */
export interface PreloadImportProcess extends ProcessShape {
  readonly position: PreloadImportPosition;
  readonly events: PreloadImportEvents;
}

export const initialPreloadImport: PreloadImportPosition = { state: 'none' };

const prefix = 'preload-import/';
export const preloadImportProcessId = (id: string): string => prefix + id;
export const preloadImportIdOf = (processId: string): string => processId.slice(prefix.length);

/** Any HR administrator of the unit goes on with it, also one who came later. */
export const preloadImportActorOf = (
  { institutionId }: PreloadImportPosition,
  { holding }: Actor,
): PreloadImportActor =>
  holding?.role === 'hr-account' && (institutionId === undefined || holding.institutionId === institutionId)
    ? 'unit'
    : 'other';

export const preloadImportFace = (position: PreloadImportPosition): ProcessFace => ({
  personId: position.personId,
  institutionId: position.institutionId,
  actsNext:
    position.state === 'checked' ? { who: 'institution', institutionId: position.institutionId } : undefined,
  closed: !preloadImportIsOpen(position.state),
});
