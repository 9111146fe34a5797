import type { ApplicationMaterial } from '@contracts/exam-application';
import type { ApplicationDraft } from '@contracts/exam-application-routes';
import type { Picture } from '@/shared/photo/picture';
import { asRequestProblem, type RequestProblem } from '@/shared/request/request-problem';
import {
  contentWith,
  editsSince,
  hasEdits,
  isStoredAlready,
  withEdits,
  type DraftEdits,
} from './draft-edits';

/** A picture that didn't arrive: to be sent again, or given up, at its material. */
export interface FailedPicture {
  picture: Picture;
  sentence: string;
  /** The upload in whose place it was to come. */
  replaces?: string;
}

export interface DraftState {
  /** As the server last answered. */
  draft: ApplicationDraft;
  /** Typed here and not stored yet. */
  edits: DraftEdits;
  saving: 'idle' | 'sending' | 'failed';
  /** Why it couldn't be stored. */
  problem?: RequestProblem;
  /** Another device stored something newer meanwhile; what is typed here was kept over it. */
  isMerged: boolean;
  /** By the path of the place that each was for, the last that failed first. */
  failedPictures: Readonly<Record<string, readonly FailedPicture[] | undefined>>;
}

/** How a draft is read and stored; a parameter, so that the saving can be tried without a network. */
export interface DraftStore {
  read: () => Promise<ApplicationDraft>;
  write: (version: number, edits: DraftEdits) => Promise<ApplicationDraft>;
  /** Keeps what isn't stored yet on this device, until it is. */
  keep: (edits: DraftEdits) => void;
}

const idleMs = 1_200;
/** A draft that keeps changing elsewhere is given up for now after so many merges in a row. */
const mostMerges = 3;

/**
 * Saves a draft silently: a moment after the last change, or at once on `save`. One request at a time; what is
 * typed while it is under way goes with the next. A newer draft of another device is taken over, with the parts
 * that were changed here on top (R-M1). A change that is still on its way, such as a picture being sent, is told by
 * `expect`, and `saveAll` waits for it.
 */
export class DraftSaver {
  private state: DraftState;
  private readonly listeners = new Set<() => void>();
  private idle?: ReturnType<typeof setTimeout>;
  private run?: Promise<boolean>;
  private readonly expected = new Set<Promise<unknown>>();

  constructor(
    private readonly store: DraftStore,
    draft: ApplicationDraft,
    edits: DraftEdits = {},
  ) {
    this.state = { draft, edits, saving: 'idle', isMerged: false, failedPictures: {} };
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = () => this.state;

  /** The files as they stand now, for a change that began before another one ended. */
  files(): readonly ApplicationMaterial[] {
    return contentWith(this.state.draft, this.state.edits).materials;
  }

  /** Takes a change and saves it once nothing more is typed for a moment. */
  change(edits: DraftEdits): void {
    this.replace({ edits: withEdits(this.state.edits, edits) });
    clearTimeout(this.idle);
    this.idle = setTimeout(() => void this.save(), idleMs);
  }

  /** Names work that ends in a change, or in none where it fails; `saveAll` waits for it. */
  expect(work: Promise<unknown>): void {
    this.expected.add(work);
    const forget = () => this.expected.delete(work);
    work.then(forget, forget);
  }

  /** Keeps a picture that didn't arrive, also where its material is no longer on the screen. */
  keepFailed(path: string, failed: FailedPicture): void {
    const others = this.state.failedPictures[path] ?? [];
    this.replace({ failedPictures: { ...this.state.failedPictures, [path]: [failed, ...others] } });
  }

  /** Settles a picture that hadn't arrived; others of its place are still to come. */
  forgetFailed(path: string, picture: Picture): void {
    const others = this.state.failedPictures[path]?.filter((failed) => failed.picture !== picture);
    this.replace({ failedPictures: { ...this.state.failedPictures, [path]: others } });
  }

  /** Stores what isn't stored yet; true once everything is. Calls while it is under way share one run. */
  async save(): Promise<boolean> {
    clearTimeout(this.idle);
    this.run ??= this.drain().finally(() => (this.run = undefined));
    const isStored = await this.run;
    // A change that came between the run's last look and its end is nobody's yet.
    return isStored && hasEdits(this.state.edits) ? this.save() : isStored;
  }

  /** `save`, with the changes that are still on their way: nothing is judged or sent without them. */
  async saveAll(): Promise<boolean> {
    while (this.expected.size > 0) await Promise.allSettled(this.expected);
    return this.save();
  }

  /** Reads the stored draft again, as after a refusal: its faults may be others now. */
  async reload(): Promise<void> {
    const draft = await this.store.read();
    // A save that was answered meanwhile knows better.
    if (draft.version >= this.state.draft.version) this.replace({ draft });
  }

  private async drain(): Promise<boolean> {
    for (let merges = 0; hasEdits(this.state.edits);) {
      const sent = this.state.edits;
      this.replace({ saving: 'sending' });
      try {
        const draft = await this.store.write(this.state.draft.version, sent);
        this.replace({
          draft,
          edits: editsSince(this.state.edits, sent),
          saving: 'idle',
          problem: undefined,
        });
      } catch (thrown) {
        const problem = asRequestProblem(thrown);
        if (problem.code !== 'draft-changed' || (merges += 1) > mostMerges) return this.fail(problem);
        if (!(await this.merge(sent))) return false;
      }
    }
    return true;
  }

  /** Takes over the newer draft; false when it can't be read now. */
  private async merge(sent: DraftEdits): Promise<boolean> {
    try {
      const draft = await this.store.read();
      const isOurs = isStoredAlready(draft, sent);
      this.replace({
        draft,
        edits: isOurs ? editsSince(this.state.edits, sent) : this.state.edits,
        isMerged: this.state.isMerged || !isOurs,
        saving: 'idle',
      });
      return true;
    } catch (thrown) {
      return this.fail(asRequestProblem(thrown));
    }
  }

  private fail(problem: RequestProblem): false {
    this.replace({ saving: 'failed', problem });
    return false;
  }

  private replace(next: Partial<DraftState>): void {
    this.state = { ...this.state, ...next };
    if ('edits' in next) this.store.keep(this.state.edits);
    this.listeners.forEach((listener) => listener());
  }
}
