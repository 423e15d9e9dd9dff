// A copy of the project in a folder of its own, for tests that change content or sources and build.
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const COPIED = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** The copy: sources, some content, and the packages of the project itself. */
export class ProjectCopy {
  readonly dir: string;

  private constructor(dir: string) {
    this.dir = dir;
  }

  /**
   * Copies the project; `remove` deletes the copy.
   * @param content the folder that becomes its content
   */
  static async make(content: string): Promise<ProjectCopy> {
    const dir = await mkdtemp(join(tmpdir(), 'project-'));
    for (const name of COPIED) await cp(name, join(dir, name), { recursive: true });
    await cp(content, join(dir, 'content'), { recursive: true });
    await symlink(resolve('node_modules'), join(dir, 'node_modules'));
    return new ProjectCopy(dir);
  }

  /** The text of a file. */
  read(file: string): Promise<string> {
    return readFile(join(this.dir, file), 'utf8');
  }

  /** Writes a file. */
  write(file: string, text: string): Promise<void> {
    return writeFile(join(this.dir, file), text);
  }

  /** Deletes the copy. */
  remove(): Promise<void> {
    return rm(this.dir, { recursive: true, force: true });
  }
}
