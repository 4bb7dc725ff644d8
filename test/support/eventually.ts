/** Whether a condition becomes true within a generous time. */
export async function eventually(
  isTrue: () => boolean | Promise<boolean>,
  milliseconds = 3_000,
): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (!(await isTrue())) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return true;
}
