/** The import rules of docs/architecture.md. `test/support/check-imports.mjs` plants a violation to prove that they bite. */
const lib = (n) => `^libs/${n}/`;
const only = (from, allowed) => ({
  name: `${from}-imports-only`,
  severity: 'error',
  comment: `libs/${from} may import only: ${allowed.join(', ') || 'nothing'}`,
  from: { path: lib(from) },
  to: { path: '^(libs|apps|seeds)/', pathNot: [lib(from), ...allowed.map(lib)] },
});
const SPEC = '(\\.spec\\.ts$|^test/)';
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'no npm, no node built-ins',
      from: { path: lib('domain'), pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown', 'core'] },
    },
    {
      name: 'application-has-no-framework',
      severity: 'error',
      from: { path: lib('application'), pathNot: '\\.spec\\.ts$' },
      to: { path: 'node_modules/(@nestjs|typeorm|bullmq|mqtt|ioredis|fastify|pg)/' },
    },
    {
      name: 'use-cases-do-not-call-each-other',
      severity: 'error',
      from: { path: '^libs/application/src/([^/]+)/' },
      to: { path: '^libs/application/src/[^/]+/', pathNot: '^libs/application/src/($1|ports)/' },
    },
    {
      name: 'orm-only-in-persistence',
      severity: 'error',
      from: { pathNot: '^(libs/persistence|test|seeds)/' },
      to: { path: 'node_modules/(typeorm|@nestjs/typeorm|pg|pg-copy-streams|pg-query-stream)/' },
    },
    {
      name: 'bullmq-only-in-queue',
      severity: 'error',
      from: { pathNot: '^(libs/queue|test)/' },
      to: { path: 'node_modules/(bullmq|@nestjs/bullmq)/' },
    },
    {
      name: 'rows-stay-home',
      severity: 'error',
      from: { pathNot: '^(libs/persistence|test|seeds)/' },
      to: { path: '\\.row\\.ts$' },
    },
    {
      name: 'through-the-front-door',
      severity: 'error',
      comment: 'import a lib by its index',
      from: { path: '^(libs/([^/]+)/|apps/|seeds/)', pathNot: SPEC },
      to: { path: '^libs/([^/]+)/src/.+', pathNot: ['^libs/$2/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'apps-do-not-meet',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'web-sees-contracts-only',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^libs/', pathNot: '^libs/(contracts|domain)/' },
    },
    only('domain', []),
    only('codecs', ['domain']),
    only('contracts', ['domain']),
    only('application', ['domain', 'contracts']),
    only('platform', []),
    only('persistence', ['application', 'contracts', 'domain', 'platform']),
    only('documents', ['domain']),
    only('queue', ['application', 'contracts', 'domain', 'platform']),
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '\\.(mjs|cjs)$', '^test/', '^apps/web/src/offline/service-worker\\.ts$'],
      },
      to: {},
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'not-to-spec', severity: 'error', from: { pathNot: SPEC }, to: { path: SPEC } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
