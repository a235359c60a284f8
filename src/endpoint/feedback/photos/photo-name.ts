/** Names are ours: nothing that could lead out of the folder or the bucket. @throws RangeError for any other */
export function checkedName(name: string): string {
  if (!/^[0-9a-f]{32}\.webp$/.test(name)) throw new RangeError('not a name of a photo');
  return name;
}
