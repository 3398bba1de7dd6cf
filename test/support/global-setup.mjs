import { enter } from './test-server.mjs';

/** Jest: this run may use the shared database server; it is started by the first test that asks for a database. */
export default function setup() {
  enter();
}
