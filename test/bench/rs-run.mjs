import { fork } from 'node:child_process';
import { join } from 'node:path';
import { SITE_PASSWORD } from './services.mjs';

/** Runs the load of roadside sites once, as a process of its own. @returns what rs-load.mjs measured */
export async function load(services, sites, task) {
  const child = fork(join(import.meta.dirname, 'rs-load.mjs'), [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  try {
    return await new Promise((resolve, reject) => {
      child.on('message', (message) => {
        if (message.result) resolve(message.result);
        if (message.error) reject(new Error(message.error));
      });
      child.once('exit', (code) => reject(new Error(`load ended with ${code}`)));
      child.send({ port: services.mqttPort, sites, password: SITE_PASSWORD, ...task });
    });
  } finally {
    child.kill();
  }
}
