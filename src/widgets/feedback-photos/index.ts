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
