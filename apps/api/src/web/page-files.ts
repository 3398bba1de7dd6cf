import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** Endings of a build of the pages; a file with another ending is not served. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};
/** Content encodings that the build leaves beside a file, best first. */
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

export interface PageFile {
  readonly type: string;
  readonly encoding: string | null;
  read(): Buffer;
}

/**
 * The files of one build, listed once: what is not in the list does not exist, so no address can leave the folder.
 * (`@fastify/static` is not used here: jest cannot load its ES modules on Node 20.)
 */
export class PageFiles {
  private constructor(
    private readonly root: string,
    private readonly known: ReadonlySet<string>,
  ) {}

  /** @returns undefined when the pages are not built */
  static open(): PageFiles | undefined {
    // `dist/web`, seen from the built file and from the source
    const places = ['../../../../web', '../../../../dist/web'].map((path) => join(import.meta.dirname, path));
    const root = places.find((place) => existsSync(join(place, 'index.html')));
    if (root === undefined) return undefined;
    const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const names = files.map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
    return new PageFiles(root, new Set(names.filter((name) => !name.startsWith('.')).map((name) => `/${name}`)));
  }

  /** @param accepted the request's Accept-Encoding */
  find(path: string, accepted: string): PageFile | undefined {
    const type = TYPES[extname(path)];
    if (type === undefined || !this.known.has(path)) return undefined;
    const [encoding, ending] = ENCODINGS.find(
      ([name, end]) => accepted.includes(name) && this.known.has(path + end),
    ) ?? [null, ''];
    return { type, encoding, read: () => readFileSync(join(this.root, path + ending)) };
  }
}
