/** Makes photos small on the phone: built as one file of its own, fetched with the first photo. */

/** Longest side, in pixels, and most bytes of what is sent. */
const LONGEST = 1280;
const MOST = 200_000;
/** A canvas draws what it is given: nothing of the file but its pixels is left, no place, no camera. */
const STEPS = [
  [1, 0.82],
  [1, 0.7],
  [0.8, 0.7],
  [0.6, 0.65],
  [0.45, 0.6],
  [0.3, 0.5],
] as const;

/**
 * JPEG, PNG, GIF, WebP, BMP, AVIF and HEIC by their first bytes, whatever the file calls itself. What is not made of pixels has no
 * place here: an SVG would be a document that this page opens, with script and addresses of others in it.
 */
const PIXELS = /^(\xff\xd8\xff|\x89PNG|GIF8|RIFF.{4}WEBP|BM|.{4}ftyp)/s;

async function isMadeOfPixels(file: Blob): Promise<boolean> {
  // As a Response: old WebKits have no `blob.arrayBuffer()`.
  const start = new Uint8Array(await new Response(file.slice(0, 12)).arrayBuffer());
  return PIXELS.test(String.fromCharCode(...start));
}

/** A picture as the person sees it, its orientation applied; throws for what this browser cannot read (HEIC in most). */
async function decode(file: Blob): Promise<ImageBitmap | HTMLImageElement> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    // Old browsers know no options, and an <img> turns the picture by itself.
  }
  const picture = new Image();
  picture.src = URL.createObjectURL(file);
  try {
    await picture.decode();
    return picture;
  } finally {
    URL.revokeObjectURL(picture.src);
  }
}

/** A smaller copy as JPEG. @throws where the file is no picture that this browser can read */
export async function shrink(file: Blob): Promise<Blob> {
  if (!(await isMadeOfPixels(file))) throw new Error('The file is no picture made of pixels');
  const picture = await decode(file);
  const { width, height } = picture;
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { alpha: false })!;
  for (const [size, quality] of STEPS) {
    const scale = Math.min(1, LONGEST / Math.max(width, height)) * size;
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const small = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (small && small.size <= MOST) return small;
  }
  throw new Error('The picture cannot be made small enough');
}
