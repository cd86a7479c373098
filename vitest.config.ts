import { defineConfig, type ViteUserConfig } from 'vitest/config'

const report = process.env['QANAT_TEST_REPORT']

const config: ViteUserConfig = defineConfig({
  test: {
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'rooms', include: ['test/**/*.test.ts'], exclude: ['test/browser/**'] } },
      // After the others and one file at a time: a browser takes both cores of a small machine, and costs in milliseconds are tested.
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 1,
          // A busy machine may stall a browser for seconds; what fails twice is wrong.
          retry: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: {
        'src/{model,codebook,document,language,mentions,claims,findings}/**': { lines: 92 },
        'src/{readers,writers,pipeline}/**': { lines: 92 },
        // Much of the cli runs as a program of its own in its tests, which is not counted.
        'src/cli/**': { lines: 70 },
      },
    },
  },
})

export default config
