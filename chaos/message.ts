import type { TestPerson } from '../test/application-people';

/** Something that a person sends to a process, as often as it takes, under one key. */
export interface Message {
  readonly who: Pick<TestPerson, 'id' | 'client'>;
  /** `POST /applications/:id/submission` */
  readonly route: string;
  readonly path: string;
  /** The workflow id. */
  readonly process: string;
  readonly body?: object;
  /** Instead of a body, made anew for each try. */
  readonly form?: () => FormData;
  readonly key: string;
}
