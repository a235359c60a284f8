/** Which files of a folder are read. */
export const belongsToFolder = (path: string): boolean =>
  /\.(md|markdown|json)$/i.test(path) || /\.(webp|avif|jpe?g|png|gif|tiff?|heic)$/i.test(path);
