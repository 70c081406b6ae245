import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin, Rollup } from 'vite';

const FIRST = 'src/shell/first.js';
const ROUTES = 'src/app.tsx';
const MARK = '<!--first-->';

/**
 * Lets the browser load a page's own scripts and styles together with the program instead of after it: writes into
 * index.html which files each page wants, and puts first.js, which asks for them, among the assets.
 */
export function early(): Plugin {
  const source = readFileSync(FIRST, 'utf8');
  const name = `assets/first-${createHash('sha256').update(source).digest('base64url').slice(0, 8)}.js`;
  return {
    name: 'isnad-early',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: name, source });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!html.includes(MARK)) throw new Error(`index.html has no ${MARK}`);
        if (!bundle) return html.replace(MARK, `<script src="/${FIRST}"></script>`);
        const content = JSON.stringify(pages(bundle)).replace(/"/g, '&quot;');
        return html.replace(MARK, `<meta name="isnad-pages" content="${content}" />\n    <script src="/${name}"></script>`);
      },
    },
  };
}

/** Of each page's address the files that it wants beside those of the first page. */
function pages(bundle: Rollup.OutputBundle): Record<string, string[]> {
  const chunks = Object.values(bundle).filter((file): file is Rollup.OutputChunk => file.type === 'chunk');
  const reach = (chunk: Rollup.OutputChunk, files = new Set<string>()): Set<string> => {
    if (files.has(chunk.fileName)) return files;
    files.add(chunk.fileName);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
    for (const other of chunk.imports) {
      const next = bundle[other];
      if (next?.type === 'chunk') reach(next, files);
    }
    return files;
  };
  const first = reach(chunks.find((chunk) => chunk.isEntry)!);
  const routes: Record<string, string[]> = {};
  for (const [, route, path, page] of readFileSync(ROUTES, 'utf8').matchAll(/\{ (?:(index: true)|path: '([^'*]+)'), lazy: \(\) => import\('\.\/([^']+)'\)/g)) {
    const chunk = chunks.find((c) => c.facadeModuleId?.endsWith(`/src/${page}.tsx`));
    if (!chunk) throw new Error(`${ROUTES}: no chunk of ${page}`);
    routes[route ? '' : path!] = [...reach(chunk)].filter((file) => !first.has(file));
  }
  return routes;
}
