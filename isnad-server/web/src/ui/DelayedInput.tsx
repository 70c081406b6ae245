import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  value: string;
  /** `going` says that the same piece of writing goes on, so that the address is replaced and not put behind. */
  onCommit: (value: string, going: boolean) => void;
  delay?: number;
};

/** A field that tells what was written once the writing pauses, on Enter, and on leaving. */
export function DelayedInput({ value, onCommit, delay = 400, onBlur, onKeyDown, ...rest }: Props) {
  const [text, setText] = useState(value);
  const told = useRef(value);
  const going = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // The address changed by other means: going back, or a chip taken away.
    if (value !== told.current) {
      told.current = value;
      setText(value);
      clearTimeout(timer.current);
    }
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const commit = (next: string) => {
    clearTimeout(timer.current);
    const trimmed = next.trim();
    if (trimmed === told.current) return;
    told.current = trimmed;
    onCommit(trimmed, going.current);
    going.current = true;
  };
  return (
    <TextInput
      {...rest}
      value={text}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => commit(next), delay);
      }}
      onBlur={(event) => {
        commit(text);
        going.current = false;
        onBlur?.(event);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit(text);
        onKeyDown?.(event);
      }}
    />
  );
}
