/** Where the person shows their face: `POST …/consent-and-start` answers it. */
export interface FaceInvocation {
  url: string;
  bizToken: string;
}

interface FaceWindow {
  data: { token: string };
  success: () => void;
  fail: () => void;
}

/** What the provider's component (`verify_mpsdk`, from its console) adds to `wx` once it is built in. */
interface WithFaceComponent {
  startVerify?: (options: FaceWindow) => void;
}

declare const wx: WithFaceComponent;

/**
 * Opens the provider's component over the page. `back` means only that it is closed: what came of it the server says.
 * `unavailable`: this build of the mini-program has no such component, so the other way is left.
 */
export function showFace({ bizToken }: FaceInvocation): Promise<'gone' | 'back' | 'unavailable'> {
  const { startVerify } = wx;
  if (!startVerify) return Promise.resolve('unavailable');
  return new Promise((resolve) => {
    const back = () => resolve('back');
    startVerify({ data: { token: bizToken }, success: back, fail: back });
  });
}
