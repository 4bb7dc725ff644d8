import type { Walk } from './Walk';
import { walkCheckpoints } from './walkCheckpoints';
import { walkOnce } from './walkOnce';
import { walkPages } from './walkPages';

/** What a resource says of its list. */
export interface ListDeclaration {
  /** Under which name the items stand where the answer is an object, e.g. `roles`. */
  items?: string;
  /** How the pages follow each other. */
  walk: Walk;
}

/** A list with `page` and `per_page`. */
export const pages = (items: string): ListDeclaration => ({ items, walk: walkPages });

/** A list that can also be read with `from` and `take`, which reach past the first 1,000 entries. */
export const checkpoints = (items: string): ListDeclaration => ({ items, walk: walkCheckpoints });

/** A list that one answer holds whole. */
export const once = (items: string): ListDeclaration => ({ items, walk: walkOnce });
