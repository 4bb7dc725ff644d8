import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon';

/** Milliseconds without typing before a search starts. */
const DEBOUNCE = 150;

interface SearchProps {
  label: string;
  placeholder: string;
  value: string;
  onSearch(text: string): void;
}

/** A search field that searches while typing. */
export function Search({ label, placeholder, value, onSearch }: SearchProps) {
  const [text, setText] = useState(value);
  const timer = useRef(0);
  useEffect(() => setText(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const input = (typed: string): void => {
    setText(typed);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => onSearch(typed), DEBOUNCE);
  };
  return (
    <form class="search" role="search" onSubmit={(event) => (event.preventDefault(), onSearch(text))}>
      <Icon name="search" />
      <input
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={text}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => input(event.currentTarget.value)}
      />
    </form>
  );
}
