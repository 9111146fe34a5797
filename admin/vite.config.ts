import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { color, fontFamily } from '../contracts/design-tokens';

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** Where `vite dev` finds the API of a running `npm start`. */
const apiOrigin = 'http://127.0.0.1:3000';

/** The static pages have no script that could read the tokens: they get them as custom properties. */
const designTokens: Plugin = {
  name: 'design-tokens',
  transformIndexHtml: () => [
    {
      tag: 'style',
      children: `:root{${Object.entries(color)
        .map(([name, value]) => `--${name}:${value}`)
        .join(';')};--font:${fontFamily}}`,
      injectTo: 'head-prepend',
    },
  ],
};

export default defineConfig({
  base: '/admin/',
  plugins: [react(), designTokens],
  resolve: { alias: { '@contracts': fromHere('../contracts') } },
  server: { proxy: { '/api': apiOrigin, '/temporal': apiOrigin } },
  build: {
    rolldownOptions: {
      // `index.html` is the console; `front.html` is the page with the two entrances that the API serves at `/`.
      input: { console: fromHere('index.html'), front: fromHere('front.html') },
      output: {
        codeSplitting: {
          // What changes only with an upgrade stays in the browser's cache over our releases.
          groups: [{ name: 'react', test: /node_modules\/(react|react-dom|scheduler|react-router)\// }],
        },
      },
    },
  },
});
