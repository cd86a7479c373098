/** Bundles the workbench into `dist/workbench`, from where the server hands it out. Nothing in it is loaded from elsewhere. */
import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig, type UserConfig } from 'vite'

const config: UserConfig = defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('../dist/workbench', import.meta.url)),
    emptyOutDir: true,
    license: { fileName: 'LICENSES.md' },
    target: 'es2022',
    // The policy of the page allows no inline script and no data: style sheets.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
  },
  worker: { format: 'es' },
  logLevel: 'warn',
})

export default config
