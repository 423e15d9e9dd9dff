// Leaves out the lines of code that are comments.

/** How a line begins that is a comment in one of the languages that are read. */
const LINE_COMMENT = /^[ \t]*(?:#|\/\/)/;
const BLOCK_BEGINS = /^[ \t]*\/\*/;

/** Tells comments from code, line after line, over as many pieces of a text as come. */
export class Comments {
  #within = false;

  /**
   * The code of the next piece. Only comments that begin a line are seen as such: `/*` within a line
   * is mostly the end of an ARN.
   * @param piece whole lines
   */
  without(piece: string): string {
    const code: string[] = [];
    for (const line of piece.split('\n')) if (!this.#isComment(line)) code.push(line);
    return code.join('\n');
  }

  #isComment(line: string): boolean {
    if (this.#within) {
      this.#within = !line.includes('*/');
      return true;
    }
    if (BLOCK_BEGINS.test(line)) {
      this.#within = !line.includes('*/');
      return true;
    }
    return LINE_COMMENT.test(line);
  }
}
