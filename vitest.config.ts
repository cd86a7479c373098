import { defineConfig, type ViteUserConfig } from 'vitest/config'

const report = process.env['QANAT_TEST_REPORT']

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
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
