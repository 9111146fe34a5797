/** The frame that is shown over the camera. */
export type FrameShape = 'card' | 'page' | 'portrait';

export interface PictureRequest {
  /** What is to be seen in the frame, e.g. `身份证人像面`. */
  title: string;
  frame: FrameShape;
}
