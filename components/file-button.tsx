import { useRef } from 'preact/hooks';
import { Icon } from './icon';

/** A button that lets the user choose files; `accept` as in HTML: `.json`. */
export function FileButton({ label, accept, onFiles }: { label: string; accept: string; onFiles: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="accent" onClick={() => input.current?.click()}>
        <Icon name="add" />
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // the same file, mended, may be chosen again
          currentTarget.value = '';
        }}
      />
    </>
  );
}
