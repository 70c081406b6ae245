export const en = {
  app: { name: 'Isnad', tagline: 'who says what, and from whom', skip: 'Skip to the content', menu: 'Menu', loading: 'Loading …', close: 'Close', more: 'More', retry: 'Try again', cancel: 'Cancel', save: 'Save', clear: 'Clear', all: 'All', none: 'None', unknown: 'unknown', of: 'of', new: 'new' },
  nav: { situation: 'Situation', events: 'Events', review: 'Review', search: 'Search', add: 'Add reports', compare: 'Compare', sources: 'Sources' },
  settings: {
    title: 'Display', language: 'Language', scheme: 'Colours', light: 'Light', dark: 'Dark', numerals: 'Numerals', dates: 'Dates',
    words: '20 January 2022', levant: '20 كانون الثاني', hijri: 'Hijri', iso: '2022-01-20', toDark: 'Dark colours', toLight: 'Light colours', signOut: 'Sign out', other: 'العربية',
  },
  error: {
    title: 'This did not work', unreachable: 'The server does not answer. Is “isnad serve” still running?', notFound: 'There is nothing at this address', notFoundMore: 'It may have been withdrawn, or the address is incomplete.',
    signIn: 'Please sign in.', forbidden: 'Your role does not allow this.', home: 'To the situation', broken: 'The page met a fault it did not expect.',
  },
  login: { title: 'Sign in', name: 'Name', password: 'Password', submit: 'Sign in', wrong: 'Name or password is wrong.' },
};
export type Texts = typeof en;
