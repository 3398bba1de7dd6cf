import { GB18285_2018_A, GB18285_2018_B } from './gb18285-2018.js';
import { GB3847_2018_A, GB3847_2018_B } from './gb3847-2018.js';
import { GB36886_2018_I, GB36886_2018_II, GB36886_2018_III } from './gb36886-2018.js';
import { HJ845_2017 } from './hj845-2017.js';
import type { LimitSetSeed } from './limit-set-seed.js';
import { LOCAL_GASOLINE_REMOTE_SENSING } from './local-gasoline-remote-sensing.js';

/** Every limit set the platform starts with; code + version is the natural key. */
export const LIMIT_SETS: readonly LimitSetSeed[] = [
  GB18285_2018_A,
  GB18285_2018_B,
  GB3847_2018_A,
  GB3847_2018_B,
  HJ845_2017,
  LOCAL_GASOLINE_REMOTE_SENSING,
  GB36886_2018_I,
  GB36886_2018_II,
  GB36886_2018_III,
];
