import { preferences } from './preferences';

/** Paper is light, whatever the screen is. */
export function lightOnPaper(): void {
  const root = document.documentElement;
  const show = (scheme: string) => root.setAttribute('data-mantine-color-scheme', scheme);
  window.addEventListener('beforeprint', () => show('light'));
  window.addEventListener('afterprint', () => show(preferences().scheme));
  const paper = window.matchMedia('print');
  paper.addEventListener('change', () => show(paper.matches ? 'light' : preferences().scheme));
}
