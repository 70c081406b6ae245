import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../format/dayOf';
import { useFormat } from '../format/useFormat';
import css from './DateInput.module.css';

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'error' | 'type'> & {
  /** ISO 8601, or empty. */
  value: string;
  /** `going` says that the same piece of writing goes on, so that the address is replaced and not put behind. */
  onCommit: (day: string, going: boolean) => void;
};

const PAUSE = 700;

/**
 * A field for a day. It shows the day as the reader wants dates and takes it in figures, year first or day first: the
 * browser's own field would show it in the browser's language and calendar, whatever the reader chose here.
 */
export function DateInput({ value, onCommit, classNames, ...rest }: Props) {
  const { t } = useTranslation();
  const f = useFormat();
  /** What is being written, or null. */
  const [draft, setDraft] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const told = useRef(value);
  const going = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    // Changed by other means: going back, or a chip taken away.
    if (value === told.current) return;
    told.current = value;
    clearTimeout(timer.current);
    setDraft(null);
    setWrong(false);
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const commit = (day: string | undefined) => {
    clearTimeout(timer.current);
    if (day === undefined || day === told.current) return;
    told.current = day;
    onCommit(day, going.current);
    going.current = true;
  };
  const shown = draft ?? (value ? f.day(value) : '');
  return (
    <TextInput
      {...rest}
      classNames={{ ...(classNames as object), input: css.input }}
      value={shown}
      // Figures alone go from left to right; «1 يناير 2022» as the page does.
      dir={draft == null && /\p{L}/u.test(shown) && f.rtl ? 'rtl' : 'ltr'}
      inputMode="numeric" autoComplete="off" maxLength={40}
      placeholder={t('app.dateHint')}
      error={wrong && t('app.dateWrong')}
      onFocus={() => setDraft((before) => before ?? f.digits(value))}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setDraft(text);
        setWrong(false);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => commit(dayOf(text)), PAUSE);
      }}
      onBlur={() => {
        const day = dayOf(draft ?? value);
        commit(day);
        going.current = false;
        setWrong(day === undefined);
        if (day !== undefined) setDraft(null);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        const day = dayOf(draft ?? value);
        commit(day);
        setWrong(day === undefined);
      }}
    />
  );
}
