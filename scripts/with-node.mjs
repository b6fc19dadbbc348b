// node scripts/with-node.mjs <command> [arguments]: runs the command with the project's Node first on PATH.
import { runOrExit } from './run.mjs';

const [command, ...parameters] = process.argv.slice(2);
if (!command) {
  console.error('usage: node scripts/with-node.mjs <command> [arguments]');
  process.exit(2);
}
await runOrExit(command, parameters);
