// A git repository in a folder of its own, for tests of what depends on history.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The repository. */
export class Repository {
  readonly dir: string;

  private constructor(dir: string) {
    this.dir = dir;
  }

  /** Makes an empty one; `remove` deletes it. */
  static async make(): Promise<Repository> {
    const repository = new Repository(await mkdtemp(join(tmpdir(), 'repository-')));
    repository.#git(['init', '--quiet']);
    return repository;
  }

  #git(args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
    const options = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
    return execFileSync('git', [...options, ...args], {
      cwd: this.dir,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    }).trim();
  }

  /**
   * Writes files and commits them.
   * @param files their texts by their paths
   * @param time of the commit, in seconds since 1970
   * @returns its hash
   */
  async commit(files: Readonly<Record<string, string>>, time: number): Promise<string> {
    for (const [name, text] of Object.entries(files)) {
      const path = join(this.dir, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
    this.#git(['add', '--all']);
    const date = `@${time} +0000`;
    this.#git(['commit', '--quiet', '--no-gpg-sign', '--message=A commit'], {
      GIT_COMMITTER_DATE: date,
      GIT_AUTHOR_DATE: date,
    });
    return this.#git(['rev-parse', 'HEAD']);
  }

  /** Deletes it. */
  remove(): Promise<void> {
    return rm(this.dir, { recursive: true, force: true });
  }
}
