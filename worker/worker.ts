import { runProgram } from './run-program';
import { runWorker } from './run-worker';

runProgram('worker', runWorker);
