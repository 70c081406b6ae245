export const ar = {
  app: { name: 'إسناد', tagline: 'من قال ماذا، وعمّن', skip: 'إلى المحتوى', menu: 'القائمة', loading: 'جارٍ التحميل …', close: 'إغلاق', more: 'المزيد', retry: 'إعادة المحاولة', cancel: 'إلغاء', save: 'حفظ', clear: 'مسح', all: 'الكل', none: 'لا شيء', unknown: 'غير معروف', of: 'من', new: 'جديد' },
  nav: { situation: 'المشهد', events: 'الأحداث', review: 'المراجعة', search: 'البحث', add: 'إضافة تقارير', compare: 'مقارنة', sources: 'المصادر' },
  settings: {
    title: 'العرض', language: 'اللغة', scheme: 'الألوان', light: 'فاتح', dark: 'داكن', numerals: 'الأرقام', dates: 'التواريخ',
    words: '20 يناير 2022', levant: '20 كانون الثاني 2022', hijri: 'هجري', iso: '2022-01-20', toDark: 'ألوان داكنة', toLight: 'ألوان فاتحة', signOut: 'تسجيل الخروج', other: 'English',
  },
  error: {
    title: 'لم تنجح العملية', unreachable: 'الخادم لا يجيب. هل ما زال «isnad serve» يعمل؟', notFound: 'لا شيء في هذا العنوان', notFoundMore: 'ربما سُحب، أو أن العنوان ناقص.',
    signIn: 'سجّل الدخول أولًا.', forbidden: 'دورك لا يسمح بهذا.', home: 'إلى المشهد', broken: 'وقع خلل غير متوقع في الصفحة.',
  },
  login: { title: 'تسجيل الدخول', name: 'الاسم', password: 'كلمة المرور', submit: 'دخول', wrong: 'الاسم أو كلمة المرور خطأ.' },
};
