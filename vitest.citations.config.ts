import { defineConfig } from 'vitest/config';

/** The tests of `npm run test:citations`: the programs that people cite with, over every export of the built site. */
export default defineConfig({
  test: {
    include: ['tests/citations/**/*.test.ts'],
    reporters: ['default', './tests/closing-line.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // The content is read once for all files.
    fileParallelism: false,
    isolate: false,
  },
});
