import { runImportWorker } from './run-import-worker';
import { runProgram } from './run-program';

runProgram('import-worker', runImportWorker);
