/** The sentences about kept versions, for whoever runs the endpoint: Indonesian, then English. */

export const otherBytes = (version: string): string =>
  `Versi ${version} sudah pernah tayang dengan isi lain. /${version}/ tetap menyajikan yang pertama. Naikkan nomor versi di package.json.
Version ${version} has been served before with other content. /${version}/ goes on serving the first. Raise the version number in package.json.`;

export const brokenVersion = (folder: string): string =>
  `${folder} tidak utuh atau sudah berubah, jadi tidak disajikan. Pulihkan folder itu dari cadangan, atau hapus.
${folder} is not whole, or has changed, and is not served. Restore that folder from a backup, or remove it.`;

export const cannotRead = (folder: string, reason: string): string =>
  `Versi lama di ${folder} tidak dapat dibaca, jadi tidak disajikan: ${reason}
Older versions in ${folder} cannot be read and are not served: ${reason}`;

export const cannotKeep = (version: string, folder: string, reason: string): string =>
  `Versi ${version} tersaji, tetapi tidak dapat disimpan di ${folder} untuk nanti: ${reason}
Version ${version} is served, but cannot be kept in ${folder} for later: ${reason}`;
