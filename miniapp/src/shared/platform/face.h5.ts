/** Where the person shows their face: `POST …/consent-and-start` answers it. */
export interface FaceInvocation {
  url: string;
  bizToken: string;
}

/** A browser leaves for the provider's page, which leads back to where it came from. */
export function showFace({ url }: FaceInvocation): Promise<'gone' | 'back' | 'unavailable'> {
  window.location.assign(url);
  return Promise.resolve('gone');
}
