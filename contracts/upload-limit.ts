/** Bytes accepted in one file, a picture or a list. Plain: both front ends may import this file at run time. */
export const uploadLimitBytes = 10 * 1024 * 1024;
