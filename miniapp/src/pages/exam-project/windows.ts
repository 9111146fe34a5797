import { stageWords, type Stage } from '@contracts/exam-application-states';
import type { ProjectWindow } from '@contracts/exam-project';

export type WindowStanding = 'ahead' | 'open' | 'over';

/** One stage's window with where it stands now, for the list of dates. */
export interface StageWindow extends ProjectWindow {
  word: string;
  standing: WindowStanding;
}

export function standingOf({ opensAt, closesAt }: ProjectWindow, now: number): WindowStanding {
  if (now < Date.parse(opensAt)) return 'ahead';
  return now < Date.parse(closesAt) ? 'open' : 'over';
}

/** The windows in the order of the way, which is that of `stageWords`. */
export function stageWindows(windows: readonly ProjectWindow[], now: number): StageWindow[] {
  const order = Object.keys(stageWords);
  return windows
    .map((window) => ({ ...window, word: stageWords[window.stage], standing: standingOf(window, now) }))
    .sort((a, b) => order.indexOf(a.stage) - order.indexOf(b.stage));
}

export function windowOf(windows: readonly ProjectWindow[], stage: Stage): ProjectWindow | undefined {
  return windows.find((window) => window.stage === stage);
}
