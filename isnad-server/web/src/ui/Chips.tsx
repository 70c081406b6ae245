import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './Chips.module.css';

/** What is asked for, each to be taken away. */
export function Chips({ items, onClear }: { items: { key: string; label: string; onRemove: () => void }[]; onClear: () => void }) {
  const { t } = useTranslation();
  if (items.length === 0) return null;
  return (
    <ul className={css.chips} aria-label={t('find.set')}>
      {items.map((item) => (
        <li key={item.key}>
          <button type="button" className={css.chip} onClick={item.onRemove} aria-label={`${t('find.remove')}: ${item.label}`}>
            <bdi>{item.label}</bdi>
            <IconX size={14} aria-hidden />
          </button>
        </li>
      ))}
      {items.length > 1 && <li><button type="button" className={css.clear} onClick={onClear}>{t('find.clearAll')}</button></li>}
    </ul>
  );
}
