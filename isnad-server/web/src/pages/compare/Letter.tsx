import css from './Letter.module.css';

/** The letter of a report, always in the same colour. */
export function Letter({ letter, index, title }: { letter: string; index: number; title?: string }) {
  return <span className={css.letter} data-index={index % 8} title={title} lang={/[A-Z]/.test(letter) ? 'en' : 'ar'}>{letter}</span>;
}
