#!/usr/bin/env node
/** `npm run build`: builds what is stale, the server and the pages. */
import { build, buildIsStale } from './lib/build.mjs';
import { say, Stop } from './lib/say.mjs';

try {
  if (buildIsStale()) await build();
  else say('Everything is built.');
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  say(error.message);
  process.exit(error.exitCode);
}
