/** What a command may say to the person who called it, and the exit code it ends with. */
export type Command = (say: (text: string) => void) => Promise<number>;
