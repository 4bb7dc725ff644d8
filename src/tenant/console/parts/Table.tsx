import type { ComponentChildren } from 'preact';
import { go } from '../route';

/** A column: its head, and how a row is rendered in it. */
export interface Column<Row> {
  readonly head: string;
  cell(row: Row): ComponentChildren;
  /**
   * `number` for numbers, `grow` for the column that takes the remaining width, `wide` and `wider` for columns that are
   * hidden on narrow screens.
   */
  readonly kind?: string;
}

interface TableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf(row: Row): string;
  /** The link of a row, in its first cell, for keyboards. */
  hrefOf?(row: Row): string;
  /** Key of the open row. */
  chosen?: string;
  kind?: string;
}

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('a, button, input, select') !== null;

export function Table<Row>({ label, columns, rows, keyOf, hrefOf, chosen, kind }: TableProps<Row>) {
  return (
    <table aria-label={label} class={kind}>
      <thead>
        <tr>
          {columns.map(({ head, kind: of }) => (
            <th key={head} scope="col" class={of}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const href = hrefOf?.(row);
          const isChosen = chosen !== undefined && keyOf(row) === chosen;
          return (
            <tr
              key={keyOf(row)}
              class={`${href ? 'link' : ''}${isChosen ? ' chosen' : ''}`}
              onClick={(event) => href && !isControl(event.target) && go(href)}
            >
              {columns.map(({ head, cell, kind: of }, index) => (
                <td key={head} class={of}>
                  {index === 0 && href ? (
                    <a href={href} aria-current={isChosen ? 'true' : undefined}>
                      {cell(row)}
                    </a>
                  ) : (
                    cell(row)
                  )}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
