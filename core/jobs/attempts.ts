/** Pieces of work of which none keeps the others from theirs: what fails is thrown when all were tried. */
export class Attempts {
  private readonly failures: unknown[] = [];

  /** Does a piece of work; gives nothing where it failed. */
  async at<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      this.failures.push(error);
      return undefined;
    }
  }

  get failed(): boolean {
    return this.failures.length > 0;
  }

  /** @throws the first failure; the others are logged */
  end(): void {
    const [first, ...others] = this.failures;
    for (const other of others) console.error(other);
    if (this.failed) throw first;
  }
}
