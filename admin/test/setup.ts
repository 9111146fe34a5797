import { configure } from '@testing-library/dom';

// A machine that others use as well may stall for seconds.
configure({ asyncUtilTimeout: 60_000 });
