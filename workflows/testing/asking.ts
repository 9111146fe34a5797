import { Desk } from '../desk';
import { runFaceCheck } from '../face-check-step';
import { isInterruption } from '../interruption';
import type { Letter } from '../letter';
import { askingMessages } from './asking.messages';

/** What a process does that asks for a face check, alone: waits for it, or gives it up. Returns which. */
export async function asking(checkId: string): Promise<string> {
  let isOver = false;
  const desk = new Desk<typeof askingMessages>({
    messages: askingMessages,
    interrupting: ['giveUp'],
    allowed: () => (isOver ? [] : ['giveUp']),
  });
  try {
    return await desk.during(() => runFaceCheck(checkId));
  } catch (error) {
    if (!isInterruption<Letter<typeof askingMessages>>(error)) throw error;
    isOver = true;
    error.letter?.answer('given up');
    return 'given up';
  } finally {
    await desk.close();
  }
}
