import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/propertySeed.ts'],
    // Word lists and the analyser are read once, not once for each of two hundred files: a third of the time.
    isolate: false,
    testTimeout: 40_000,
    hookTimeout: 60_000,
  },
})
