import { campaigns } from './campaigns.js';
import { common } from './common.js';
import { desk } from './desk.js';
import { domain } from './domain.js';
import { gallery } from './gallery.js';
import { flags } from './flags.js';
import { shell } from './shell.js';
import { table } from './table.js';

/** The one dictionary of all pages. A page adds a file with its subject and a line here. */
export const dictionary = { campaigns, common, desk, domain, gallery, flags, shell, table };
