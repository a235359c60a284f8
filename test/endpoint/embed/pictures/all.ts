/** Draws every picture of the demo and tells the largest and the usual: node --import tsx test/endpoint/embed/pictures/all.ts */
import { asking, demoFiles, demoPrograms, parsed } from './support.js';

const MOST = { svg: 8192, png: 30_720 };
const WIDTHS = { card: [320, 400, 600], progress: [240, 320, 400, 600] };

const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;

const { bytes } = asking(await demoFiles());
for (const format of ['svg', 'png'] as const) {
  const sizes: number[] = [];
  const times: number[] = [];
  for (const id of await demoPrograms())
    for (const lang of ['id', 'en', 'min'])
      for (const theme of ['light', 'dark'])
        for (const [kind, widths] of Object.entries(WIDTHS))
          for (const width of widths) {
            const path = `/img/${kind}/${id}.${format}?lang=${lang}&theme=${theme}&width=${width}`;
            const start = performance.now();
            const picture = await bytes(path);
            times.push(performance.now() - start);
            sizes.push(picture.length);
            if (format == 'svg') parsed(picture.toString());
            if (picture.length <= MOST[format]) continue;
            console.log(`too large: ${path}, ${picture.length} bytes`);
            process.exitCode = 1;
          }
  console.log(
    `${format}: ${sizes.length} pictures, largest ${Math.max(...sizes)} bytes, median ${middle(sizes)} bytes, ${middle(times).toFixed(1)} ms`,
  );
}
