import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A part of the Control view. */
export function Card({
  title,
  about,
  children,
}: {
  title: string;
  about: ComponentChildren;
  children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class="card" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <p>{about}</p>
      </header>
      {children}
    </section>
  );
}
