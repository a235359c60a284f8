/** Why a notice did not go out. Its message and reason name codes alone: no address, nothing that a server said. */
export class Undelivered extends Error {
  /**
   * `down`: the receiving server or our settings, whatever the notice; `later`: this notice, for now; `refused`: this notice, for good.
   */
  readonly fault: 'down' | 'later' | 'refused';
  /** Such as `connect ECONNREFUSED` or `smtp 550`. */
  readonly code: string;
  /** Milliseconds since 1970 before which the server does not want to be asked. */
  readonly notBefore: number | undefined;
  constructor(
    fault: Undelivered['fault'],
    code: string,
    { cause, notBefore }: { cause?: unknown; notBefore?: number } = {},
  ) {
    super(`${fault} ${code}`, { cause });
    this.name = 'Undelivered';
    this.fault = fault;
    this.code = code;
    this.notBefore = notBefore;
  }
}
