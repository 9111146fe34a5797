/**
 * The SDK takes a stack trace of every promise of a workflow and maps each frame through the bundle's source map: with its ten
 * frames, a third of what a workflow's thread does. Four cost less than half of that, and name what failed and who called it.
 */
Error.stackTraceLimit = 4;

export {};
