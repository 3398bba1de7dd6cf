/** One jest configuration; `--selectProjects unit|e2e|faults` narrows it. swc only strips types: `tsc --noEmit` checks them. */
const common = {
  testEnvironment: 'node',
  rootDir: import.meta.dirname,
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^content-disposition$': '<rootDir>/test/support/content-disposition.cjs',
    '^@app/seeds$': '<rootDir>/seeds/src/index.ts',
    '^@app/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        jsc: {
          target: 'es2022',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/apps/web/node_modules/'],
};
/** Projects that use a database share one server; see test/support/postgres.ts. */
const database = {
  ...common,
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/support/timeouts.mjs'],
};
export default {
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,seeds}/**/*.spec.ts', '<rootDir>/test/unit/**/*.spec.ts'],
    },
    { ...database, displayName: 'e2e', testMatch: ['<rootDir>/test/{e2e,devices}/**/*.e2e.ts'] },
    // only npm run test:services runs these: they need the servers that it starts
    ...(process.env.TEST_MQTT_URL
      ? [{ ...database, displayName: 'services', testMatch: ['<rootDir>/test/services/**/*.e2e.ts'] }]
      : []),
    // and this one needs Chromium
    ...(process.env.TEST_CHROMIUM
      ? [{ ...database, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.e2e.ts'] }]
      : []),
    { ...database, displayName: 'faults', testMatch: ['<rootDir>/test/faults/**/*.e2e.ts'] },
  ],
};
