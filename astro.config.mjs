import { watch } from 'node:fs';
import { defineConfig } from 'astro/config';
import { base, origin } from './src/permalinks.ts';

/** Reloads the page in `astro dev` when a file of `content/` changes. */
const watchContent = {
  name: 'watch-content',
  configureServer(server) {
    watch('content', { recursive: true }, () => server.ws.send({ type: 'full-reload' })).unref();
  },
};

export default defineConfig({
  site: origin,
  base,
  output: 'static',
  trailingSlash: 'ignore',
  // White space as in JSX: a line break beside a tag is none, so no stray space stands before a comma.
  compressHTML: 'jsx',
  // The content security policy of the pages allows no style and no script within a page.
  build: { inlineStylesheets: 'never', assets: 'assets' },
  vite: { build: { assetsInlineLimit: 0 }, plugins: [watchContent] },
  devToolbar: { enabled: false },
});
