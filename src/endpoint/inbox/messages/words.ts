/** Words of this room. */
const id = {};

const en: typeof id = {};

export const words = { id, en };
