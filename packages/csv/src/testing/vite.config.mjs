// Bundles the page of the browser test as an application would: with the conditions of a browser, everything in one script.
export default {
  root: new URL('.', import.meta.url).pathname,
  build: {
    lib: { entry: 'browser-page.ts', formats: ['iife'], name: 'page', fileName: () => 'page.js' },
    minify: false,
    emptyOutDir: false,
  },
};
