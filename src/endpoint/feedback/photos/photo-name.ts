/** Whether it is a name as we give them. */
export const isPhotoName = (name: string): boolean => /^[0-9a-f]{32}\.webp$/.test(name);

/** Names are ours: nothing that could lead out of the folder or the bucket. @throws RangeError for any other */
export function checkedName(name: string): string {
  if (!isPhotoName(name)) throw new RangeError('not a name of a photo');
  return name;
}
