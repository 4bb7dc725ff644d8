import { parse } from 'yaml';
import { checkShell } from './checkShell';
import type { Block } from './readBlocks';

interface Compose {
  services: Record<string, { command?: string; volumes?: string[]; depends_on?: Record<string, unknown> }>;
  volumes?: Record<string, unknown>;
}

/** Problems of a file for Docker Compose: unknown options of the command, undefined services and volumes. */
export function checkCompose(block: Block): string[] {
  const { services, volumes = {} } = parse(block.code) as Compose;
  return Object.entries(services).flatMap(([name, service]) => [
    ...(service.command === undefined ? [] : checkShell({ ...block, code: service.command })),
    ...Object.keys(service.depends_on ?? {})
      .filter((other) => !Object.hasOwn(services, other))
      .map((other) => `${name} depends on ${other}, which is not there`),
    ...(service.volumes ?? [])
      .map((volume) => volume.split(':')[0] ?? '')
      .filter((volume) => !volume.startsWith('.') && !Object.hasOwn(volumes, volume))
      .map((volume) => `${name} mounts ${volume}, which is not there`),
  ]);
}
