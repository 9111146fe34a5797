/** Something that is measured: this platform, or the bare engine beside it. Both take the same two transitions. */
export interface Subject {
  readonly name: SubjectName;
  /** Makes processes that are ready to be submitted. What that takes is not measured. */
  prepare(count: number): Promise<readonly Case[]>;
  /** The worker dies and another comes: it knows no process from before. */
  restartWorker(): Promise<void>;
}

export type SubjectName = 'platform' | 'bare';

/** One process. Each step resolves when it is acknowledged and throws when it is not. */
export interface Case {
  readonly processId: string;
  readonly submit: () => Promise<void>;
  /** Decides at the first level; `submit` comes first. */
  readonly decide: () => Promise<void>;
}

export const steps = ['submit', 'decide'] as const;
export type StepName = (typeof steps)[number];
