import {
  ActivityFailure,
  CancellationScope,
  condition,
  continueAsNew,
  isCancellation,
  log,
  patched,
  proxyLocalActivities,
  setHandler,
  setCurrentDetails,
  sleep,
  workflowInfo,
  type ApplicationFailure,
} from '@temporalio/workflow';
import type { TransitionActivities } from '../activities/transition';
import type { Snapshot, TransitionRequest, TransitionResult } from '../domain/transition.types';
import type { EventType, ProcessFace, ProcessShape } from '../domain/process-shape';
import { database } from './activity-options';
import { Desk } from './desk';
import { catchUp } from './process.messages';
import { BeginAgain, NewRunDue, isInterruption } from './interruption';
import type { Kind, Letter, Messages } from './letter';
import type { ProcessInput, ProcessRules } from './process-rules';
import { refusalIn } from './refusal';
import { movesOthers, remindOthers } from './remind-others';
import { showSearchAttributes } from './search-attributes';

const { recordTransition, readSnapshot } = proxyLocalActivities<TransitionActivities>({
  ...database,
  summary: '读取办理进度',
});

/** A workflow whose first message isn't accepted within a minute ends itself: start and message are not atomic. */
const silenceLimitMs = 60_000;

/**
 * A step of the process's own that was refused, or a work that failed, is tried again after 1, 2, 4 … minutes, at most an hour or
 * six: a work goes through many rows, and what has failed for hours waits for somebody who mends it.
 */
const firstPauseMs = 60_000;
const longestPauseMs = { step: 3_600_000, work: 6 * 3_600_000 } as const;

/** One event to record, and where the process stands after it. */
export interface Step<P extends ProcessShape, E extends EventType<P>> {
  readonly type: E;
  readonly position: P['position'];
  readonly detail: P['events'][E];
}

/** Ends an interrupted story: records the ending, which answers the letter. The deadline brings no letter. */
export type Ending<M extends Messages, F> = (letter: Letter<M, Kind<M>, F> | undefined) => Promise<void>;

/**
 * A process under way: its desk, where it stands, and the one way to move it. Its story is told from wherever the
 * process stands, because that is how a new run, a repair and the recovery from a crash all begin.
 */
export class Process<P extends ProcessShape, M extends Messages, F = object> {
  readonly desk: Desk<M, F>;
  private stands: P['position'];
  private sequence = 0;
  /** The last number that the rows are known to have. */
  private stored = 0;
  private isKnown: boolean;
  private pauseMs = firstPauseMs;
  /** What has begun to be recorded is recorded, though the workflow be cancelled meanwhile. */
  private readonly recording = new CancellationScope({ cancellable: false });

  private constructor(
    private readonly rules: ProcessRules<P, M, F>,
    private readonly input: ProcessInput,
  ) {
    this.stands = rules.initial;
    this.isKnown = input.fresh === true;
    this.desk = new Desk<M, F>({
      messages: rules.messages,
      interrupting: rules.interrupting,
      prepare: rules.prepare,
      allowed: (actor) => (this.isKnown ? rules.allowed(this.stands, actor) : undefined),
      objection: (letter, underWay) => rules.objection?.(letter, this.stands, underWay),
      deadline: () => (this.isBehind ? 0 : rules.deadline?.(this.stands)),
    });
    setHandler(catchUp, async () => {
      const snapshot = await readSnapshot(workflowInfo().workflowId);
      this.stored = Math.max(this.stored, snapshot?.sequence ?? 0);
    });
  }

  /** Registers the message handlers, then reads where the process stands. */
  static async open<P extends ProcessShape, M extends Messages, F = object>(
    rules: ProcessRules<P, M, F>,
    input: ProcessInput,
  ): Promise<Process<P, M, F>> {
    const process = new Process<P, M, F>(rules, input);
    if (process.isKnown) return process;
    const snapshot = await readSnapshot(workflowInfo().workflowId);
    if (snapshot) process.adopt(snapshot);
    process.isKnown = true;
    return process;
  }

  get position(): P['position'] {
    return this.stands;
  }

  /**
   * Records the event in one transaction with everything that it changes, answers the letter with what is stored,
   * and moves the process. Returns only when exactly this is recorded. Otherwise (something else was recorded
   * first, the message was answered before, or it is refused for good) the story begins again from what is stored,
   * and the letter has had its answer or will be judged again.
   * @param ifRefused recorded in its place, and answered, where the rows refuse the step: what was begun for the letter
   *   needs an end of its own
   */
  async record<E extends EventType<P>, I extends EventType<P> = E>(
    letter: Letter<M, Kind<M>, F> | undefined,
    step: Step<P, E>,
    ifRefused?: Step<P, I>,
  ): Promise<void> {
    const result = await this.transition(letter, step, ifRefused);
    this.adopt(result.snapshot);
    switch (result.outcome) {
      case 'recorded':
        this.pauseMs = firstPauseMs;
        letter?.answer(result.answer);
        // Awaits nothing where there is nobody to tell: the order of what follows is in the histories.
        if (movesOthers(result.answer)) await remindOthers(result.answer);
        return;
      case 'answered-before':
        letter?.answer(result.answer);
        throw new BeginAgain();
      case 'overtaken':
        if (letter) this.desk.putBack(letter);
        for (const event of result.events) this.desk.settle(event);
        throw new BeginAgain();
    }
  }

  /**
   * Work over many rows, watched by the desk (`during`). Where it fails for good the process must not end while its row is open:
   * it waits until somebody has mended the rows, or the program, and the story begins again. Who interrupts is heard meanwhile.
   */
  async work<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.desk.during(work);
    } catch (error) {
      if (!(error instanceof ActivityFailure) || isCancellation(error)) throw error;
      log.error('A work of its own has failed', { activityType: error.activityType });
      await this.desk.during(() => sleep(this.nextPause('work'), { summary: '未能完成，等待重试' }));
      throw new BeginAgain();
    }
  }

  /**
   * Tells the story until the process is closed; an interruption is handed to `ending`. Either may be told more than
   * once, so each begins by looking where the process stands. Leaves no sender without an answer.
   */
  async tell(story: () => Promise<void>, ending: Ending<M, F>): Promise<string> {
    try {
      for (let patienceMs = silenceLimitMs; ; patienceMs = 0) {
        if (!this.isClosed || (await this.desk.someoneWrites(patienceMs))) await this.tellOnce(story, ending);
        // What a task has recorded that died before the engine heard of it, only the rows tell.
        else if (patienceMs > 0 && patched('rows-before-a-silent-end')) await this.adoptRows();
        else return this.stands.state;
      }
    } finally {
      await this.desk.close();
    }
  }

  private async tellOnce(story: () => Promise<void>, ending: Ending<M, F>): Promise<void> {
    try {
      await story().catch(async (error: unknown) => {
        if (!isInterruption<Letter<M, Kind<M>, F>>(error)) throw error;
        if (error.letter || !this.isBehind) return await ending(error.letter);
        await this.adoptRows();
        throw new BeginAgain();
      });
    } catch (error) {
      if (error instanceof BeginAgain) return;
      if (error instanceof NewRunDue)
        return await continueAsNew<(input: ProcessInput) => Promise<string>>({ ...this.input, fresh: false });
      throw error;
    }
    if (!this.isClosed)
      throw new Error(`The story of ${this.rules.kind} ended at ${this.stands.state}, which is open.`);
  }

  /** Whether the rows, which have this number by now, have gone on without this run: begun again, the story reads them. */
  isBehindRows(sequence: number): boolean {
    this.stored = Math.max(this.stored, sequence);
    return this.isBehind;
  }

  /** The rows have gone on without this run. Nobody looks while a recording is under way, which moves both. */
  private get isBehind(): boolean {
    return this.isKnown && this.stored > this.sequence;
  }

  private async adoptRows(): Promise<void> {
    const snapshot = await readSnapshot(workflowInfo().workflowId);
    if (snapshot) this.adopt(snapshot);
  }

  private get isClosed(): boolean {
    return this.rules.face(this.stands).closed;
  }

  private async transition<E extends EventType<P>, I extends EventType<P>>(
    letter: Letter<M, Kind<M>, F> | undefined,
    step: Step<P, E>,
    ifRefused?: Step<P, I>,
  ): Promise<TransitionResult> {
    const face = this.rules.face(step.position);
    const request: TransitionRequest = {
      processId: workflowInfo().workflowId,
      kind: this.rules.kind,
      sequence: this.sequence + 1,
      type: step.type,
      detail: step.detail,
      from: this.stands.state,
      position: step.position,
      face,
      waitsAnew:
        this.rules.waitsAnew?.(this.stands, step.position) ??
        isAnothersTurn(this.rules.face(this.stands), face),
      message: letter && { id: letter.id, requestHash: letter.requestHash, actor: letter.actor },
    };
    try {
      const options = { ...database, summary: this.rules.words.event(step.type) };
      return await this.recording.run(() => recordTransition.executeWithOptions(options, [request]));
    } catch (error) {
      const failure = refusalIn(error);
      if (!failure) throw error;
      if (ifRefused) return await this.transition(letter, ifRefused);
      if (!letter) return await this.refusedItself(step.type, failure);
      letter.refuse(failure);
      throw new BeginAgain();
    }
  }

  /**
   * Refused for good, and no sender to tell: the process must not end while its row is open. The rows may have gone on
   * without it; else it waits until somebody has mended them, or the program, and tries again.
   */
  private async refusedItself(type: string, { type: reason }: ApplicationFailure): Promise<never> {
    log.error('A step of its own was refused', { eventType: type, reason });
    const before = this.sequence;
    await this.adoptRows();
    if (this.sequence === before)
      await condition(() => this.isBehind, this.nextPause('step'), { summary: '记录被拒绝，等待重试' });
    throw new BeginAgain();
  }

  private nextPause(what: keyof typeof longestPauseMs): number {
    const pause = Math.min(this.pauseMs, longestPauseMs[what]);
    this.pauseMs = pause * 2;
    return pause;
  }

  private adopt(snapshot: Snapshot): void {
    this.sequence = snapshot.sequence;
    this.stands = snapshot.position; // written by this process's own recordings
    setCurrentDetails(this.rules.words.position(this.stands));
    showSearchAttributes(snapshot, this.rules.face(this.stands));
  }
}

function isAnothersTurn(before: ProcessFace, after: ProcessFace): boolean {
  return (
    before.actsNext?.who !== after.actsNext?.who ||
    before.actsNext?.institutionId !== after.actsNext?.institutionId
  );
}
