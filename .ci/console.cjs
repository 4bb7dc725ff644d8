'use strict';
// Builds the tenant's page, tenant/console.html below dist/: one file with its script and styles, which loads nothing
// from other hosts. Its policy (control/pageRoutes.ts) allows exactly these, by their hashes.
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { build } = require('esbuild');

const root = join(__dirname, '..');
const source = join(root, 'src/tenant/console');

/** The maximum size of a page of a developer tool, in bytes. */
const BUDGET = 100_000;

/** Inserts text into an element. A replacement string would interpret `$&` in it. */
const fill = (html, element, text) =>
  html.replace(`<${element}></${element}>`, () => `<${element}>${text}</${element}>`);

/** @returns The path of the page. */
async function buildConsole(dist = join(root, 'dist')) {
  const { outputFiles } = await build({
    entryPoints: [join(source, 'main.tsx')],
    outdir: '/',
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['chrome115', 'firefox115', 'safari17'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    legalComments: 'none',
    tsconfigRaw: {},
    logLevel: 'warning',
  });
  const textOf = (ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text.trim();
  const script = textOf('.js');
  if (/<\/script/i.test(script)) throw new Error('The script of the page holds </script>.');
  const template = readFileSync(join(source, 'index.html'), 'utf8').replace(/^\s+/gm, '');
  const html = fill(fill(template, 'style', textOf('.css')), 'script', script);
  const size = Buffer.byteLength(html);
  if (size > BUDGET) throw new Error(`The page has ${size} bytes; its budget is ${BUDGET}.`);
  const file = join(dist, 'tenant/console.html');
  mkdirSync(join(dist, 'tenant'), { recursive: true });
  writeFileSync(file, html);
  return file;
}

module.exports = { buildConsole };
