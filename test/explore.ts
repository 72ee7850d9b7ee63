/**
 * `npm run explore -- [MINUTES] [FILTER …]`: runs the property tests over and over, each round with cases that no run
 * has seen, and stops at the first that fails. What it finds becomes a test of its own.
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';

const [minutes = '10', ...filters] = process.argv.slice(2);
const end = performance.now() + Number(minutes) * 60_000;

do {
  const seed = String(randomInt(2 ** 31));
  console.log(`AARRING_SEED=${seed}`);
  const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'property', '--reporter', 'dot', ...filters], {
    stdio: 'inherit',
    env: { ...process.env, AARRING_SEED: seed },
  });
  if (status !== 0) process.exit(status ?? 1);
} while (performance.now() < end);
