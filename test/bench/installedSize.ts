import { execFileSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The size of a package. */
export interface Size {
  /** Bytes of the tarball; undefined for a package that was not packed here. */
  packed?: number;
  /** Disk space of everything installed, in bytes: whole blocks, as `du` counts. */
  disk: number;
  /** Sum of the files' own lengths, in bytes. */
  bytes: number;
  packages: number;
}

const root = join(__dirname, '../..');

function weigh(folder: string): { disk: number; bytes: number } {
  const own = lstatSync(folder);
  let disk = own.blocks * 512;
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const inner = weigh(path);
      disk += inner.disk;
      bytes += inner.bytes;
    } else {
      const { blocks, size } = lstatSync(path);
      disk += blocks * 512;
      bytes += size;
    }
  }
  return { disk, bytes };
}

/** Packs this package after a new build; resolves to the tarball. */
export function pack(destination: string): { path: string; size: number } {
  const out = execFileSync('npm', ['pack', '--json', '--loglevel=error', '--pack-destination', destination], {
    cwd: root,
    encoding: 'utf8',
    // The output of npm becomes part of the error.
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [{ filename, size }] = JSON.parse(out.slice(out.indexOf('['))) as [
    { filename: string; size: number },
  ];
  return { path: join(destination, filename), size };
}

/** Installs a package for production in its own directory, and measures it. */
export function installedSize(specifier: 'this' | string): Size {
  const folder = mkdtempSync(join(tmpdir(), 'auth0-classic-size-'));
  try {
    const tarball = specifier === 'this' ? pack(folder) : undefined;
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    execFileSync(
      'npm',
      ['install', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error', tarball?.path ?? specifier],
      { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const { packages } = JSON.parse(
      readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8'),
    ) as { packages: object };
    return {
      packed: tarball?.size,
      ...weigh(join(folder, 'node_modules')),
      packages: Object.keys(packages).length,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
