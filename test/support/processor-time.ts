/** Milliseconds that this process has worked: on a busy machine the clock says nothing of it. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
