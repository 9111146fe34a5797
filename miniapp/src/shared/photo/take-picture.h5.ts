import type { PictureRequest } from './picture-request';

/** Opens the browser's chooser (on a phone with its camera); undefined when the person goes back without one. */
export function takePicture(_request: PictureRequest): Promise<string | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      resolve(file && URL.createObjectURL(file));
    });
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
}
