import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { serviceWorker } from './bin/service-worker.js';

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, 'dist/web');
const TEXT = /\.(js|mjs|css|svg|html|json|webmanifest)$/;

/** Writes a .gz and a .br beside each text file: the api sends them as they are and never compresses while serving. */
const compress = (): Plugin => ({
  name: 'compress',
  apply: 'build',
  closeBundle() {
    for (const entry of readdirSync(OUT, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (!entry.isFile() || !TEXT.test(file)) continue;
      const bytes = readFileSync(file);
      if (bytes.length < 1024) continue;
      writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
      writeFileSync(`${file}.br`, brotliCompressSync(bytes));
    }
  },
});

/** The domain is pure, so what a page does not use of it can be left out. */
const pureDomain = (): Plugin => ({
  name: 'pure-domain',
  transform: (_code, id) => (id.includes('/libs/domain/src/') ? { moduleSideEffects: false } : null),
});

const api = process.env['API_URL'] ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [react(), pureDomain(), serviceWorker(OUT), compress()],
  resolve: { alias: { '@app/domain': join(ROOT, 'libs/domain/src/index.ts') } },
  build: {
    outDir: OUT,
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // MapLibre and ECharts stand in chunks of their own; bin/check-size.mjs looks at what the first page needs
    chunkSizeWarningLimit: 1500,
  },
  server: { proxy: { '/api': api, '/health': api } },
});
