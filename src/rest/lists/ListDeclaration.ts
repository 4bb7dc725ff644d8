import type { Walk } from './Walk';
import { walkCheckpoints } from './walkCheckpoints';
import { walkOnce } from './walkOnce';
import { walkPages } from './walkPages';

/** The declaration of a resource's list. */
export interface ListDeclaration {
  /** The name of the items when the response is an object, e.g. `roles`. */
  items?: string;
  /** How the pages follow each other. */
  walk: Walk;
}

/** A list with `page` and `per_page`. */
export const pages = (items: string): ListDeclaration => ({ items, walk: walkPages });

/** A list that also supports `from` and `take`, which reach past the first 1,000 entries. */
export const checkpoints = (items: string): ListDeclaration => ({ items, walk: walkCheckpoints });

/** A list that one response contains completely. */
export const once = (items: string): ListDeclaration => ({ items, walk: walkOnce });
