import { explore } from './explore.ar';

export const ar = {
  app: { comma: '، ', dateHint: 'سنة-شهر-يوم', dateWrong: 'ليس تاريخًا (سنة-شهر-يوم)', name: 'إسناد', tagline: 'من قال ماذا، وعمّن', skip: 'إلى المحتوى', menu: 'القائمة', loading: 'جارٍ التحميل …', close: 'إغلاق', more: 'المزيد', retry: 'إعادة المحاولة', cancel: 'إلغاء', save: 'حفظ', clear: 'مسح', all: 'الكل', none: 'لا شيء', unknown: 'غير معروف', of: 'من', new: 'جديد' },
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
  claimant: { own: 'عن رجاله', enemy: 'عن خصمه', 'third-party': 'طرف ثالث', unknown: 'غير معلوم' },
  qualified: { exact: '{{n}}', 'at-least': '{{n}} على الأقل', 'at-most': '{{n}} على الأكثر', about: 'نحو {{n}}', vague: '{{n}} تقريبًا' },
  ledger: {
    title: 'من يقول كم', picture: 'صورة', table: 'جدول', whoCounts: 'من يعدّ', standing: 'مكانة الادعاء', band: 'التقدير من أدناه إلى أعلاه', notOwn: 'أعداد ليست لضحايا هذا الحدث', everyone: 'بلا تحديد طرف',
    undated: 'بلا تاريخ', pictureOf: '{{name}}: {{n}} من الادعاءات عبر الزمن؛ والجدول يقول الشيء نفسه كلامًا', none: 'لا يذكر أي تقرير عددًا.',
    col: { figure: 'الرقم', value: 'القيمة', chain: 'القائل', published: 'تاريخ النشر', claimant: 'عمّن يعدّ', standing: 'مكانته', quote: 'النص', estimate: 'التقدير' },
    intro: 'كل علامة ادعاء واحد: متى نُشر، وكم يقول، وعبر أي سلسلة وصل. والشريط ما يستخلصه السجل منها.',
  },
  event: {
    compare: 'مقارنة بينها', by: 'الفاعل', against: 'المستهدف', where: 'المكان', when: 'الزمان', means: 'الوسيلة', claimedBy: 'التبني', toll: 'الحصيلة', unstated: 'غير مذكور',
    facts: 'ما قيل، ومن قاله', reports: 'التقارير', copies_zero: 'بلا نسخ', copies_one: 'نسخة واحدة', copies_two: 'نسختان', copies_few: '{{n}} نسخ', copies_many: '{{n}} نسخة', copies_other: '{{n}} نسخة', map: 'المكان', relations: 'أحداث مرتبطة', history: 'تاريخ التغييرات', disputed: 'مختلف فيه', reviewed: 'روجِع', unreviewed: 'لم يُراجَع',
    reportsCount_zero: 'لا تقارير', reportsCount_one: 'تقرير واحد', reportsCount_two: 'تقريران', reportsCount_few: '{{n}} تقارير', reportsCount_many: '{{n}} تقريرًا', reportsCount_other: '{{n}} تقرير',
    sourcesCount_zero: 'لا مصادر مستقلة', sourcesCount_one: 'مصدر مستقل واحد', sourcesCount_two: 'مصدران مستقلان', sourcesCount_few: '{{n}} مصادر مستقلة', sourcesCount_many: '{{n}} مصدرًا مستقلًا', sourcesCount_other: '{{n}} مصدر مستقل', background: 'خلفية', main: 'خبر رئيسي',
    says: 'يقول', merged: 'دُمج هذا الحدث في حدث آخر.', withdrawn: 'سُحب هذا الحدث من السجل.', toMerged: 'افتح ذلك الحدث', print: 'طباعة', printed: 'طُبع {{when}}', correct: 'تصحيح', back: 'الأحداث', noPlace: 'لم يُذكر مكان.', approximate: 'النقطة وسط المنطقة المذكورة.',
    parent: 'جزء من', part: 'من أجزائه', related: 'ذو صلة', revision: 'المراجعة {{n}}', changed: 'تغيّر', edits: 'التعديلات', time: 'الوقت المصروف', from: 'من', to: 'إلى', undo: 'تراجع', undone: 'أُلغي', decisions: 'قرارات المراجعين', noHistory: 'لم يتغير شيء بعد.', noDecisions: 'لم يقرر أحد شيئًا في هذا الحدث بعد.', showAll: 'عرض الكل', copy: 'نسخة عن', split: 'فصل عن هذا الحدث', program: 'البرنامج', killedOf: 'قتلى', killedOf_zero: 'قتلى', killedOf_one: 'قتيل', killedOf_two: 'قتلى', killedOf_few: 'قتلى', killedOf_many: 'قتيلًا', killedOf_other: 'قتيل', injuredOf: 'جرحى', moreClaims: '{{n}} أخرى', words: 'إظهار الألفاظ', inText: 'في النص', export: 'تصدير',
  },
  slot: { status: 'ما آل إليه', type: 'ماذا', date: 'متى', place: 'أين', perpetrator: 'من الفاعل', target: 'من المستهدف', means: 'بأي وسيلة', responsibility: 'من تبنّاه', phase: 'المجريات' },
  change: { founded: 'نشأ', created: 'نشأ', joined: 'انضم تقرير', left: 'خرج تقرير', merged: 'دُمج', split: 'قُسم', changed: 'تغيّر', revised: 'حُدّث', withdrawn: 'سُحب', restored: 'أُعيد', decision: 'قرار', undo: 'تراجع', estimate: 'تقدير', correct: 'تصحيح', accept: 'قبول', 'move-claim': 'نُقل ادعاء', merge: 'دمج', 'must-link': 'جُمع باليد', 'cannot-link': 'فُصل باليد' },
  map: { in: 'تقريب', out: 'تبعيد', failed: 'تعذر تحميل الخريطة.', events_zero: 'لا أحداث', events_one: 'حدث واحد', events_two: 'حدثان', events_few: '{{n}} أحداث', events_many: '{{n}} حدثًا', events_other: '{{n}} حدث', killed: 'قتلى: {{n}}' },
  report: {
    layers: 'الطبقات', text: 'التقرير', original: 'كما ورد', showOriginal: 'إظهاره كما ورد', hideOriginal: 'إخفاء', coded: 'ما رُمّز منه', none: 'لم يوجد في هذا التقرير حدث.', outlet: 'الوسيلة', author: 'بقلم', published: 'تاريخ النشر', link: 'في موقعه', copyOf: 'نسخة عن', copies: 'نسخه', retrieved: 'تاريخ الجلب', restored: 'أُعيد تكوينه من ملف تالف، وكان: {{text}}', boilerplate: 'ليس من التقرير: وضعته الصفحة', only: 'هذا الحدث وحده', everything: 'كل الأحداث', card: 'رُمّز من هذه الألفاظ', toEvent: 'إلى الحدث', backToEvent: 'عودة إلى الحدث', withdrawn: 'سُحب هذا التقرير.', inRecord: 'في السجل', notInRecord: 'ليس في السجل', wordsLinked: 'الألفاظ التي جئت من أجلها معلَّمة.', allLayers: 'الكل', noLayers: 'لا شيء', figures: 'أرقام', untitled: 'تقرير بلا عنوان', language: 'اللغة',
  },
  layer: { event: 'الحدث', place: 'المكان', date: 'الزمان', actor: 'الجهة', quantity: 'العدد', means: 'الوسيلة', attribution: 'القائل', claim: 'الادعاء' },
  ...explore,
  edit: {
    correct: 'تصحيح', correctSlot: 'تصحيح: {{slot}}', done: 'انتهاء التصحيح', estimate: 'تحديد التقدير', estimateOf: 'التقدير: {{name}}', move: 'نقل هذا الادعاء', merge: 'دمج مع حدث آخر', split: 'فصل تقارير عن هذا الحدث', accept: 'قبوله كما هو', accepted: 'قُبل', rate: 'تقييم المصدر', addFact: 'إضافة ما ينقص', actions: 'إجراءات أخرى',
    reason: 'السبب', reasonNeeded: 'اذكر السبب: يبقى في السجل.', value: 'القيمة', low: 'الأدنى', best: 'الأرجح', high: 'الأعلى', start: 'أول يوم', end: 'آخر يوم', precision: 'الدقة', name: 'الاسم', country: 'البلد', admin1: 'المحافظة', lat: 'خط العرض', lon: 'خط الطول', detail: 'تفصيل', addRow: 'إضافة آخر', removeRow: 'حذف', actorName: 'اسم الجماعة أو القوة أو الناس', emptyMeans: 'إذا تُرك فارغًا فلا شيء مذكور.',
    moveTo: 'يُعَدّ على', moveNone: 'لا حدث من هذه', moveOnly: 'لا يذكر التقرير حدثًا آخر.', mergeFind: 'ابحث عن الحدث الآخر', mergeHint: 'نوع أو مكان أو جهة أو اسم', mergeNone: 'لا حدث يطابق.', mergeNear: 'قريب منه', splitWhich: 'أي التقارير يروي حدثًا آخر؟', splitSome: 'اختر تقريرًا واحدًا على الأقل، وأبقِ واحدًا على الأقل.',
    reliability: 'موثوقية المصدر', credibility: 'صدقية ما يقوله', saved: 'حُفظ', undo: 'تراجع', undone: 'أُلغي', failed: 'لم يُحفظ: {{why}}', bad: 'يجب أن تتدرج القيم: الأدنى فالأرجح فالأعلى.',
    conflictTitle: 'غيّر شخص آخر هذا الحدث', conflict: 'رأيت المراجعة {{old}}، وهو الآن في المراجعة {{new}}. ما أدخلته لم يضع.', conflictWhat: 'ما تغيّر في الأثناء', again: 'حفظ ما أدخلته على الحال الجديدة', discard: 'ترك ما أدخلته', look: 'الصفحة خلف هذه النافذة تعرض الحال الجديدة.',
    grades: { A: 'A · موثوق', B: 'B · موثوق غالبًا', C: 'C · موثوق إلى حد', D: 'D · غير موثوق غالبًا', E: 'E · غير موثوق', F: 'F · لا يمكن الحكم', 1: '1 · مؤكد', 2: '2 · صحيح على الأرجح', 3: '3 · محتمل', 4: '4 · مشكوك فيه', 5: '5 · مستبعد', 6: '6 · لا يمكن الحكم' },
  },
  review: { viewer: 'المراجعة تحتاج دور المحلل.',
    title: 'المراجعة', queue: 'ما ينتظر النظر', empty: 'لا شيء ينتظر هنا.', choose: 'اختر شيئًا من القائمة.', kinds: { 'uncertain-merge': 'دمج غير مؤكد', 'disputed-figure': 'أرقام مختلف فيها', 'low-precision-place': 'أماكن غير دقيقة', 'new-name': 'أسماء جديدة' }, all: 'الكل',
    time: 'الوقت على هذا الحدث', edits: 'التعديلات', perEvent: 'المعتاد لكل حدث', next: 'التالي', previous: 'السابق', help: 'لوحة المفاتيح', position: '{{i}} من {{n}}',
    why: { 'uncertain-merge': 'هل تروي هذه التقارير حدثًا واحدًا؟', 'disputed-figure': 'تختلف المصادر في العدد.', 'low-precision-place': 'المكان معروف على وجه التقريب فقط.', 'new-name': 'اسم لا تعرفه أي قائمة.' }, other: 'لعله الحدث نفسه', doubtful: 'انتماء مشكوك فيه', openPage: 'فتح صفحته', singleKeys: 'المفاتيح المفردة تعمل',
    keys: { j: 'التالي في القائمة', k: 'السابق في القائمة', a: 'قبوله كما هو', c: 'تصحيح بند', e: 'تحديد تقدير الرقم المعني', m: 'دمج مع حدث آخر', s: 'فصل تقارير عنه', v: 'نقل أول ادعاء في الرقم المعني', r: 'تقييم المصدر الأول', u: 'التراجع عن آخر قرار', digits: 'نوع القائمة (0: الكل)', slash: 'إلى القائمة', help: 'هذه المساعدة', esc: 'إغلاق، أو الخروج من خانة' },
  },
  field: { killed: 'قتلى', injured: 'جرحى', reports: 'التقارير', figures: 'الأرقام', facts: 'الوقائع', members: 'التقارير', estimate: 'التقدير', reviewed: 'المراجعة', independentSources: 'المصادر المستقلة' },
};
