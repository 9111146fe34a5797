/** Bytes accepted in one file, a picture or a list. Plain: both front ends may import this file at run time. */
export const uploadLimitBytes = 10 * 1024 * 1024;

/** Pixels of the longer side of a picture that is kept; a longer one is made smaller. */
export const keptSidePixels = 2_000;
