async function importSharp() {
  const { default: sharp } = await import('sharp');
  // Pictures come once. One thread each, so that answers are not kept waiting by pictures.
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

let loading: ReturnType<typeof importSharp> | undefined;

/** sharp, loaded with the first picture: it is optional, and takes memory that text alone does not need. Rejects where it is missing. */
export const loadSharp = () => (loading ??= importSharp());
