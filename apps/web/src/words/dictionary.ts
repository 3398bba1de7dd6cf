import { administration } from './administration.js';
import { campaigns } from './campaigns.js';
import { common } from './common.js';
import { dataIn } from './data-in.js';
import { desk } from './desk.js';
import { domain } from './domain.js';
import { exportsWords } from './exports.js';
import { gallery } from './gallery.js';
import { flags } from './flags.js';
import { home } from './home.js';
import { offline } from './offline.js';
import { roadside } from './roadside.js';
import { machines } from './machines.js';
import { shell } from './shell.js';
import { situation } from './situation.js';
import { station } from './station.js';
import { table } from './table.js';
import { trucks } from './trucks.js';
import { vehicleFile } from './vehicle-file.js';

/** The one dictionary of all pages. A page adds a file with its subject and a line here. */
export const dictionary = {
  administration,
  machines,
  campaigns,
  common,
  dataIn,
  desk,
  domain,
  exportsWords,
  gallery,
  flags,
  home,
  offline,
  roadside,
  shell,
  situation,
  station,
  table,
  trucks,
  vehicleFile,
};
