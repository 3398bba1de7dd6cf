import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './tally.mjs';

const BANNED = [
  [/\bDate\s*\.\s*now\s*\(/, 'Date.now()'],
  [/\bnew\s+Date\s*(\(\s*\)|(?!\s*[(\w]))/, 'new Date() without an argument'],
  [/\bDate\s*\(\s*\)/, 'Date()'],
  [/\bMath\s*\.\s*random\b/, 'Math.random'],
  [/\bcrypto\s*\./, 'crypto'],
  [/\bperformance\s*\.\s*now\b/, 'performance.now'],
];

/**
 * The domain knows no clock and no chance: `now` is an argument. The compiler already refuses node globals there (its tsconfig has no
 * types), but not what the language itself offers. Proves first that each pattern bites.
 */
export function checkPurity() {
  const samples = [
    'Date.now()',
    'new Date()',
    'x = new Date ;',
    'Date()',
    'Math.random()',
    'crypto.randomUUID()',
    'performance.now()',
  ];
  const missed = samples.filter((sample) => faults(sample).length === 0);
  if (missed.length > 0) throw new Error(`the purity check does not see: ${missed.join(', ')}`);
  if (faults('new Date(now); const update = 1; // Date.now() in words').length > 0)
    throw new Error('the purity check sees too much');

  const dir = join(root, 'libs/domain/src');
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(
    (f) => f.endsWith('.ts') && !f.endsWith('.spec.ts'),
  );
  if (files.length === 0) throw new Error('no domain files were found');
  const found = files.flatMap((file) =>
    faults(readFileSync(join(dir, file), 'utf8')).map(
      (fault) => `libs/domain/src/${file}:${fault.line} uses ${fault.what}; take \`now\` as an argument`,
    ),
  );
  if (found.length > 0) throw new Error(found.join('\n'));
  console.log(`   ${files.length} files`);
}

function faults(source) {
  const code = withoutComments(source);
  return code
    .split('\n')
    .flatMap((text, index) =>
      BANNED.filter(([pattern]) => pattern.test(text)).map(([, what]) => ({ line: index + 1, what })),
    );
}

/** Blanks comments, keeping the lines. */
function withoutComments(source) {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}
