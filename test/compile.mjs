import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform } from 'esbuild';

/**
 * Writes all of `test` as plain JavaScript into a folder, with what the build made of `src` beside it. Each file of tests is a process, and
 * many of them would compile what they need longer than they test it.
 * @returns where the JavaScript of a file of `test` is
 */
export async function compileTests(folder) {
  mkdirSync(folder);
  const link = (name, target) => symlinkSync(resolve(target), join(folder, name), 'junction');
  link('src', 'dist/modules');
  link('demo', 'demo');

  const compiled = (file) => join(folder, relative('', file).replace(/\.ts$/, '.js'));
  const tsconfigRaw = readFileSync('tsconfig.json', 'utf8');
  const compile = async (file) => {
    const { code } = await transform(readFileSync(file, 'utf8'), {
      loader: 'ts',
      sourcefile: resolve(file),
      sourcemap: 'inline',
      sourcesContent: false,
      target: 'es2022',
      tsconfigRaw,
      // What lies beside a source is found from there.
      define: { 'import.meta.url': JSON.stringify(pathToFileURL(file).href) },
      // What cannot be compiled fails the tests that need it, no others.
    }).catch(({ message }) => ({ code: `throw new Error(${JSON.stringify(message)})` }));
    mkdirSync(dirname(compiled(file)), { recursive: true });
    writeFileSync(compiled(file), code);
  };
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|mjs)$/.test(name));
  await Promise.all(files.map((name) => compile(join('test', name))));
  return compiled;
}
