import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], extra: object = {}) => ({ test: { name, include, ...extra } });

export default defineConfig({
  test: {
    reporters: ['default', './tests/closing-line.ts'],
    // The default leaves one processor idle, which on a machine with two is half of it.
    maxWorkers: availableParallelism(),
    projects: [
      project(
        'unit',
        ['tests/{schema,catalog,markdown,derive,formats,search,figures,pictures,compare,scripts,content}/**/*.test.ts'],
        {
          testTimeout: 30_000,
        },
      ),
      project('site', ['tests/site/**/*.test.ts'], { testTimeout: 120_000, hookTimeout: 120_000 }),
      project('browser', ['tests/browser/**/*.test.ts'], {
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
    ],
  },
});
