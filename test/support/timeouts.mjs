import { jest } from '@jest/globals';

// Hooks start servers and copy databases; on a busy machine that is more than jest's five seconds. jest reads
// `testTimeout` of a configuration with projects nowhere, hence here.
jest.setTimeout(120_000);
