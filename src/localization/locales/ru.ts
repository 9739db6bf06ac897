/* eslint-disable max-lines -- All words of a language stand in one file, so that one is enough to add a language. */
import { formatNumber, plural } from '../plural.js';
import type { BulkTerms } from '../bulk-terms.js';
import type { FormTerms } from '../form-terms.js';
import type { ImportTerms, Locale, Terms } from '../terms.js';

const lang = 'ru';
const n = (value: number) => formatNumber(lang, value);
const users = (count: number) =>
  plural(lang, count, {
    one: `${n(count)} пользователь`,
    few: `${n(count)} пользователя`,
    many: `${n(count)} пользователей`,
    other: `${n(count)} пользователя`,
  });
/** In the genitive. */
const usersOf = (count: number) =>
  plural(lang, count, {
    one: `${n(count)} пользователя`,
    few: `${n(count)} пользователей`,
    many: `${n(count)} пользователей`,
    other: `${n(count)} пользователя`,
  });
/** In the accusative: that of 2, 3 and 4 people is their genitive, that of 22 is the nominative. */
const usersAsObject = (count: number) =>
  plural(lang, count, {
    one: `${n(count)} пользователя`,
    few: count < 5 ? `${n(count)} пользователей` : `${n(count)} пользователя`,
    many: `${n(count)} пользователей`,
    other: `${n(count)} пользователя`,
  });
/** In the dative. */
const toUsers = (count: number) =>
  plural(lang, count, {
    one: `${n(count)} пользователю`,
    few: `${n(count)} пользователям`,
    many: `${n(count)} пользователям`,
    other: `${n(count)} пользователя`,
  });
const lines = (count: number) =>
  plural(lang, count, {
    one: `${n(count)} строка`,
    few: `${n(count)} строки`,
    many: `${n(count)} строк`,
    other: `${n(count)} строки`,
  });

const terms: Terms = {
  users: 'Пользователи',
  newUser: 'Новый пользователь',
  client: 'Клиент',
  allClients: 'Все клиенты',
  searchUsers: 'Поиск пользователей',
  searchHint: (minLength) =>
    plural(lang, minLength, {
      one: `Для поиска введите не менее ${n(minLength)} символа.`,
      few: `Для поиска введите не менее ${n(minLength)} символов.`,
      many: `Для поиска введите не менее ${n(minLength)} символов.`,
      other: `Для поиска введите не менее ${n(minLength)} символа.`,
    }),
  clearSearch: 'Очистить поиск',
  columnName: 'Имя и фамилия',
  columnEmail: 'Эл. почта',
  columnPhone: 'Телефон',
  columnRole: 'Роль',
  columnClients: 'Роли по клиентам',
  columnLastLogin: 'Последний вход',
  columnCreationDate: 'Дата создания',
  columnActive: 'Статус',
  columnActions: 'Действия',
  sortedBy: (column, direction) =>
    `Сортировка: ${column}, ${direction === 'ascending' ? 'по возрастанию' : 'по убыванию'}.`,
  unknown: '–',
  never: 'Никогда',
  noRole: 'Без роли',
  moreClients: (count) =>
    plural(lang, count, {
      one: `ещё +${n(count)} клиент`,
      few: `ещё +${n(count)} клиента`,
      many: `ещё +${n(count)} клиентов`,
      other: `ещё +${n(count)} клиента`,
    }),

  filters: 'Фильтры',
  statusFilter: 'Статус',
  anyTime: 'За всё время',
  notSignedInFor: (days) =>
    plural(lang, days, {
      one: `Не входили ${n(days)} день`,
      few: `Не входили ${n(days)} дня`,
      many: `Не входили ${n(days)} дней`,
      other: `Не входили ${n(days)} дня`,
    }),
  neverSignedIn: 'Ни разу не входили',
  counted: (label, count, atLeast) => `${label} (${n(count)}${atLeast ? '+' : ''})`,
  removeFilter: (label) => `Убрать фильтр: ${label}`,
  clearFilters: 'Очистить фильтры',
  noMatchFilters: 'Нет пользователей, подходящих под эти фильтры.',
  columns: 'Столбцы',
  moveUp: (column) => `Переместить вверх: ${column}`,
  moveDown: (column) => `Переместить вниз: ${column}`,
  widthOf: (column) => `Ширина столбца «${column}» в пикселях`,
  movedTo: (column, place, places) => `${column}: столбец ${n(place)} из ${n(places)}.`,
  resetColumns: 'Сбросить столбцы',
  density: 'Высота строк',
  densityName: { comfortable: 'Комфортная', compact: 'Компактная' },
  views: 'Представления',
  noViews:
    'Сохранённых представлений пока нет. Настройте поиск, фильтры и столбцы, а затем сохраните их под каким-нибудь названием.',
  viewName: 'Название представления',
  saveView: 'Сохранить представление',
  showView: (name) => `Показать «${name}»`,
  deleteView: (name) => `Удалить «${name}»`,
  selected: (count) =>
    plural(lang, count, {
      one: `Выбран ${n(count)} пользователь`,
      few: `Выбрано ${n(count)} пользователя`,
      many: `Выбрано ${n(count)} пользователей`,
      other: `Выбрано ${n(count)} пользователя`,
    }),
  clearSelection: 'Снять выбор',
  selectPage: 'Выбрать всех показанных здесь пользователей',
  selectUser: (name) => `Выбрать: ${name}`,

  status: { pending: 'Ожидает', active: 'Активен', inactive: 'Неактивен' },
  activationSent: (when) => `Приглашение отправлено ${when}`,
  activationBounced: 'Не удалось доставить письмо',
  activationExpired: 'Срок действия ссылки для активации истёк',
  sentAgainOn: (when) => `повторно ${when}`,
  resetSentOn: (when) => `Ссылка для сброса пароля отправлена ${when}`,
  resetExpired: 'Срок действия ссылки для сброса пароля истёк',

  pages: 'Страницы',
  previous: 'Предыдущая',
  next: 'Следующая',
  pageOf: (page, pages) => `Страница ${n(page)} из ${n(pages)}`,
  goToPage: (page) => `Страница ${n(page)}`,
  pageSize: 'Пользователей на странице',
  goToUser: 'Перейти к пользователю №',
  go: 'Перейти',
  rangeOf: (from, to, total, atLeast) =>
    `${n(from)}–${n(to)} из ${atLeast ? `более чем ${usersOf(total)}` : usersOf(total)}`,
  rangeWithoutTotal: (from, to) => `Пользователи ${n(from)}–${n(to)}`,
  found: (total, atLeast) =>
    atLeast
      ? `Найдено более ${usersOf(total)}.`
      : plural(lang, total, {
          one: `Найден ${n(total)} пользователь.`,
          few: `Найдено ${n(total)} пользователя.`,
          many: `Найдено ${n(total)} пользователей.`,
          other: `Найдено ${n(total)} пользователя.`,
        }),
  loading: 'Загрузка пользователей…',
  asOf: (time) => `Данные на ${time}. Обновление…`,
  couldNotRefresh: (time) => `Данные на ${time}. Не удалось обновить этих пользователей.`,
  rowChanged: 'Изменено',
  rowRemoved: 'Удалено',
  othersChanged: (count) => `Кто-то другой изменил данные ${usersOf(count)} в списке.`,
  newUsers: (count) =>
    plural(lang, count, {
      one: `${n(count)} новый пользователь — показать`,
      few: `${n(count)} новых пользователя — показать`,
      many: `${n(count)} новых пользователей — показать`,
      other: `${n(count)} нового пользователя — показать`,
    }),
  maybeOutdated: 'Возможно, есть более новые данные — показать',
  unreadable: (count) => `Данные ${usersOf(count)} не удалось прочитать, поэтому они не показаны.`,

  emptyTitle: 'Пользователей пока нет',
  emptyText: 'Здесь появятся люди, которых вы добавите.',
  noMatchTitle: 'Ничего не найдено',
  noMatchText: (search) =>
    `По запросу «${search}» пользователей не найдено. Проверьте написание или сократите запрос.`,
  noAdapterTitle: 'Сервер не подключён',
  noAdapterText: 'Эта страница не получила адаптер, поэтому показывать нечего.',
  notSupported: 'Подключённый сервер этого не поддерживает.',
  forbiddenTitle: 'У вас нет доступа к этим пользователям',
  forbiddenText: 'Запросите доступ у администратора этого рабочего пространства.',
  unauthenticatedTitle: 'Вход не выполнен',
  failedTitle: 'Не удалось загрузить пользователей',
  listRefused: 'Сервер отклонил этот запрос. Очистите поиск и фильтры или попробуйте ещё раз.',
  listRefreshed: 'Теперь в списке показано актуальное состояние.',
  tryAgain: 'Повторить',
  stillWorking: 'Выполняется…',

  edit: 'Изменить',
  sendEmail: 'Отправить письмо',
  sendAgain: 'Отправить снова',
  getLink: 'Получить ссылку',
  remove: 'Удалить',
  activate: 'Активировать',
  deactivate: 'Деактивировать',
  moreActions: 'Другие действия',
  cancel: 'Отмена',
  close: 'Закрыть',
  dismiss: 'Скрыть',
  copyLink: 'Скопировать ссылку',
  linkCopied: 'Ссылка скопирована.',
  confirmRemoveTitle: (name) => `Удалить аккаунт «${name}»?`,
  confirmRemoveText: 'Аккаунт будет удалён без возможности восстановления.',
  confirmDeactivateTitle: (name) => `Деактивировать аккаунт «${name}»?`,
  confirmDeactivateText: 'Этот человек не сможет войти, пока вы снова не активируете аккаунт.',
  confirmResetTitle: (name) => `Отправить ссылку для сброса пароля от аккаунта «${name}»?`,
  confirmResetText: (email) =>
    `Письмо будет отправлено на адрес ${email}. Текущий пароль действует, пока не будет задан новый.`,
  getLinkTitle: (name) => `Получить ссылку для сброса пароля от аккаунта «${name}»?`,
  getLinkText:
    'Письмо не отправляется: ссылку передаёте вы. Текущий пароль действует, пока не будет задан новый.',
  waitIsOver: (name) => `Можно снова отправить письмо. Получатель: ${name}.`,
  waitUntil: (time) => `Отправить снова можно будет после ${time}.`,

  createdBounced: (name) =>
    `Аккаунт добавлен: ${name}. Однако письмо для активации не удалось доставить. Проверьте адрес и отправьте его снова.`,
  createdLink: (name) => `Аккаунт добавлен: ${name}. Письмо не отправлено: получите ссылку и передайте её.`,
  created: (name) => `Аккаунт добавлен: ${name}. Письмо для активации уже в пути.`,
  updated: (name) => `Изменения сохранены: ${name}.`,
  removed: (name) => `Аккаунт удалён: ${name}.`,
  activatedPending: (name) =>
    `Аккаунт «${name}» снова можно активировать. Для этого нужно задать пароль по ссылке из письма.`,
  activated: (name) => `Аккаунт активирован: ${name}.`,
  deactivated: (name) => `Аккаунт деактивирован: ${name}.`,
  resetSent: (name) => `Ссылка для сброса пароля отправлена. Получатель: ${name}.`,
  activationSentTo: (name) => `Письмо для активации отправлено снова. Получатель: ${name}.`,
  linkReady: (name) => `Передайте эту ссылку (получатель: ${name}):`,
  linkUntil: (when) => `Действует до ${when}.`,
  mailFailed: (name) => `Не удалось доставить письмо. Получатель: ${name}.`,
  mailBounced: (name) => `Не удалось доставить письмо. Получатель: ${name}. Проверьте адрес.`,
  mailExpired: (name) => `Срок действия ссылки истёк. Получатель: ${name}. Отправьте её снова.`,
  actionFailed: {
    create: (name) => `Не удалось добавить аккаунт: ${name}.`,
    update: (name) => `Не удалось сохранить изменения: ${name}.`,
    activate: (name) => `Не удалось активировать аккаунт: ${name}.`,
    deactivate: (name) => `Не удалось деактивировать аккаунт: ${name}.`,
    remove: (name) => `Не удалось удалить аккаунт: ${name}.`,
    'reset-password': (name) => `Письмо не отправлено. Получатель: ${name}.`,
    'send-activation': (name) => `Письмо не отправлено. Получатель: ${name}.`,
  },

  error: {
    unauthenticated: 'Ваш сеанс завершён. Войдите снова — введённые данные сохранены.',
    forbidden: 'У вас нет прав на это действие.',
    'not-found': 'Этот пользователь больше не существует.',
    conflict: 'Возник конфликт с текущими данными.',
    invalid: 'Некоторые значения не приняты.',
    'rate-limited': 'Слишком много попыток.',
    unavailable: 'Сервер недоступен или работает со сбоями. Попробуйте ещё раз чуть позже.',
    timeout: 'Сервер слишком долго не отвечал. Попробуйте ещё раз чуть позже.',
    offline: 'Нет подключения к сети. Проверьте соединение и попробуйте ещё раз.',
    malformed: 'Не удалось прочитать ответ сервера. Попробуйте ещё раз или сообщите в службу поддержки.',
  },
  retryAfter: (seconds) =>
    plural(lang, seconds, {
      one: `Попробуйте ещё раз через ${n(seconds)} секунду.`,
      few: `Попробуйте ещё раз через ${n(seconds)} секунды.`,
      many: `Попробуйте ещё раз через ${n(seconds)} секунд.`,
      other: `Попробуйте ещё раз через ${n(seconds)} секунды.`,
    }),
  roleAboveOwn: 'Нельзя назначить роль выше собственной.',
  refusal: {
    'last-admin': 'Это последний активный администратор. Сначала назначьте эту роль кому-нибудь ещё.',
    self: 'Это ваш собственный аккаунт.',
    'higher-role': 'У этого человека роль выше вашей.',
    'managed-elsewhere': 'Этим аккаунтом управляют в другом месте, по крайней мере частично.',
    'email-taken': 'Этот адрес электронной почты уже есть у другого пользователя.',
    'stale-version': 'За это время данные пользователя изменил кто-то другой.',
    'not-pending': 'Этот аккаунт уже активирован.',
    inactive: 'Этот аккаунт неактивен.',
    'too-soon': 'Письмо отправлено только что.',
  },

  notLoaded: 'Не удалось загрузить эту часть страницы. Проверьте соединение и попробуйте ещё раз.',
  firstName: 'Имя',
  lastName: 'Фамилия',
  email: 'Электронная почта',
  phone: 'Номер телефона',
  role: 'Роль',
  newUserTitle: 'Новый пользователь',
  editUserTitle: (name) => `Изменение: ${name}`,
  changedMeanwhile: 'За это время изменено кем-то другим.',
  removedMeanwhile: 'За это время удалено кем-то другим.',

  importUsers: 'Импорт…',
  exportUsers: 'Экспорт',

  roleName: { admin: 'Администратор', editor: 'Редактор', viewer: 'Читатель' },
};

const formTerms: FormTerms = {
  save: 'Сохранить',
  saving: 'Сохранение…',
  personalInformation: 'Личные данные',
  emailHint: 'Используется для входа.',
  phonePrefix: 'Код страны',
  phoneHint: 'С международным кодом, например +7 912 345-67-89.',
  phoneNotValid: 'Похоже, такой номер не используется. Его всё равно можно сохранить.',
  requiredHint: 'Поля, отмеченные *, обязательны.',
  problems: (count) =>
    plural(lang, count, {
      one: `Ошибка в ${n(count)} поле:`,
      few: `Ошибки в ${n(count)} полях:`,
      many: `Ошибки в ${n(count)} полях:`,
      other: `Ошибки в ${n(count)} поля:`,
    }),
  input: {
    required: (field) => `Поле «${field}» обязательно.`,
    'too-long': (field) => `Значение в поле «${field}» слишком длинное.`,
    'not-an-email': (field) => `Поле «${field}» должно быть в формате name@example.com.`,
    'not-a-phone-number': (field) => `Неверный номер в поле «${field}». Проверьте код страны и цифры.`,
  },
  discard: 'Сбросить',
  draftRestored: 'Ранее введённые данные восстановлены.',
  showCurrent: 'Показать текущие данные',
  nowSaved: (value) => `Сохранено кем-то другим: ${value}`,
  conflictTitle: (name) => `За это время кто-то другой изменил эти данные: ${name}`,
  conflictText:
    'Введённые вами данные не потеряны. Там, где обе стороны что-то изменили, выберите, что оставить, а затем сохраните.',
  conflictNone: 'Введённые вами данные не потеряны, конфликтов нет. Просмотрите изменения и сохраните.',
  conflictBefore: (value) => `Было: ${value}`,
  theirValue: (value) => `Другая версия: ${value}`,
  yourValue: (value) => `Ваша версия: ${value}`,
  conflictChoose: 'Выберите одну из двух версий или введите другое значение ниже.',
  conflictTheirs: 'Изменено только кем-то другим, принято',
  conflictMine: 'Изменено только вами, оставлено',
  changedFrom: (field, before, after) => `${field}: ${before} → ${after}`,
  showChanges: 'Показать изменения',
  roleSummary: {
    admin: 'Полный контроль над рабочим пространством',
    editor: 'Создание, тестирование и аналитика, без администрирования',
    viewer: 'Только чтение, без доступа к конфиденциальным данным',
  },
  permission: {
    'members.manage': 'Управление участниками: добавление, удаление, смена ролей',
    'billing.manage': 'Управление оплатой: использование, подписки, счета, способы оплаты',
    'resources.manage':
      'Создание, изменение и удаление всех ресурсов: агенты, сценарии разговоров, базы знаний, голоса',
    'data.access-all': 'Доступ ко всем данным, включая необработанные расшифровки и записи',
    'telephony.configure': 'Настройка телефонии',
    'settings.modify': 'Изменение настроек рабочего пространства',
    'api-keys.manage':
      'Управление ключами API, публичными ключами, вебхуками и лимитами нагрузки (параллельность, CPS)',
    'resources.edit': 'Создание и изменение агентов, сценариев разговоров, баз знаний, голосов',
    'interactions.test': 'Тестирование и симуляция взаимодействий',
    'logs.access': 'Доступ к журналам, расшифровкам, записям и аналитике',
    'data.export': 'Экспорт данных',
    'calls.run': 'Запуск звонков и кампаний',
    'connections.configure': 'Настройка внешних подключений',
    'analytics.view': 'Просмотр звонков и аналитики',
    'calls.start': 'Начало звонка',
    'history.access-scrubbed': 'Доступ к истории без конфиденциальных данных',
    'telephony.view': 'Просмотр сгруппированных ресурсов телефонии',
    'resources.change': 'Создание, изменение или удаление ресурсов',
    'api-keys.access': 'Доступ к ключам API, вебхукам или подключениям',
    'administration.manage': 'Управление оплатой, настройками или участниками',
  },
  can: 'Доступно',
  cannot: 'Недоступно',
  fullPermissions: 'Ничего: полные права',
  gains: 'Станет доступно',
  losses: 'Станет недоступно',
  noChange: 'Ничего не изменится.',
  changeOf: (heading, list) => `${heading}: ${list}.`,
  clientRoles: 'Роли по клиентам',
  roleAt: (client) => `Роль у клиента ${client}`,
  atClient: (client, text) => `${client} — ${text}`,
  notManaged: 'Вы не управляете этим клиентом. Роль у него останется прежней.',
  sameAs: (client) => `Как у клиента ${client}`,
  addClient: 'Добавить клиента',
  add: 'Добавить',
  takeAway: (client) => `Убрать клиента ${client}`,
  takenAway: 'Будет убрано при сохранении.',
  putBack: (client) => `Вернуть клиента ${client}`,
  severalRoles: 'Несколько ролей',
  severalRolesAt: (client) => `Несколько ролей у клиента ${client}`,
  ownRoleTitle: 'Изменить собственную роль?',
  ownRoleText: 'После сохранения вы, возможно, не сможете сами вернуть всё назад.',
  ownRoleConfirm: 'Изменить мою роль',
  showPermissions: (role) => `Что означает роль «${role}»`,
};

const importTerms: ImportTerms = {
  importTitle: 'Импорт пользователей',
  exportTitle: 'Экспорт пользователей',
  importHint:
    'Один человек в строке: имя, фамилия, электронная почта, телефон и роль. Ничего не сохранится, пока вы не увидите, что произойдёт.',
  importFile: 'Файл CSV',
  importPaste: 'Или вставьте строки',
  importProblem: {
    nothing: 'Выберите файл или вставьте строки.',
    'no-rows': 'Здесь никого нет. Проверьте, что строки расположены под заголовками.',
    'too-large': 'Файл больше 16 МБ. Разделите его и импортируйте части по очереди.',
    unreadable: 'Не удалось прочитать файл. Выберите его ещё раз.',
    'unclosed-quote': 'Открытая кавычка не закрыта. Исправьте файл и выберите его ещё раз.',
  },
  continue: 'Продолжить',
  back: 'Назад',
  stop: 'Остановить',
  stopping: 'Остановка…',
  readingFile: 'Чтение файла…',
  matchTitle: (rows) => `${lines(rows)}: что в каком столбце?`,
  hasHeadings: 'Первая строка содержит заголовки',
  notInFile: 'Нет в файле',
  columnNumber: (number) => `Столбец ${n(number)}`,
  forExample: (value) => `Например: ${value}`,
  emailColumnNeeded: 'Укажите столбец с адресом электронной почты: по нему распознаются люди.',
  phoneCountry: 'Страна телефонных номеров без кода',
  roleIfNone: 'Роль новых пользователей, если в файле она не указана',
  checkingRows: 'Проверка строк…',
  doneOf: (done, total) => `${n(done)} из ${n(total)}`,
  checkFailed: 'Не удалось проверить все строки',
  checkedTitle: (rows, wrong) =>
    `${plural(lang, rows, {
      one: `Проверена ${n(rows)} строка`,
      few: `Проверено ${n(rows)} строки`,
      many: `Проверено ${n(rows)} строк`,
      other: `Проверено ${n(rows)} строки`,
    })}, ${wrong === 0 ? 'проблем нет' : `с проблемами: ${n(wrong)}`}`,
  alreadyThere: (count) =>
    plural(lang, count, {
      one: `${n(count)} человек уже есть в системе.`,
      few: `${n(count)} человека уже есть в системе.`,
      many: `${n(count)} человек уже есть в системе.`,
      other: `${n(count)} человека уже есть в системе.`,
    }),
  rowNumber: 'Строка',
  problem: 'Проблема',
  rowProblem: {
    'unknown-role': (value) => `Роли «${value}» не существует.`,
    'several-roles': (value) => `Возможна только одна роль: «${value}».`,
  },
  twiceInFile: (firstRow) => `Тот же адрес электронной почты есть в строке ${n(firstRow)}.`,
  moreRows: (count) => `И ещё ${n(count)}.`,
  saveProblems: 'Сохранить строки с проблемами',
  planTitle: 'Что произойдёт',
  existingPeople: 'Люди, которые уже есть в системе',
  existingChoice: { update: 'Изменить по данным файла', leave: 'Оставить без изменений' },
  planned: {
    create: (count) =>
      plural(lang, count, {
        one: `Будет создан ${n(count)} пользователь`,
        few: `Будет создано ${n(count)} пользователя`,
        many: `Будет создано ${n(count)} пользователей`,
        other: `Будет создано ${n(count)} пользователя`,
      }),
    update: (count) =>
      plural(lang, count, {
        one: `Будет изменён ${n(count)} пользователь`,
        few: `Будет изменено ${n(count)} пользователя`,
        many: `Будет изменено ${n(count)} пользователей`,
        other: `Будет изменено ${n(count)} пользователя`,
      }),
    leave: (count) => `Без изменений: ${users(count)}`,
    refuse: (count) =>
      plural(lang, count, {
        one: `Не будет импортирована ${n(count)} строка`,
        few: `Не будет импортировано ${n(count)} строки`,
        many: `Не будет импортировано ${n(count)} строк`,
        other: `Не будет импортировано ${n(count)} строки`,
      }),
  },
  plannedMail: 'Каждый новый пользователь получит письмо для активации.',
  changes: 'Изменения',
  reason: 'Причина',
  changedValue: (field, before, after) => `${field}: ${before} → ${after}`,
  leftBecause: {
    same: 'Отличий нет.',
    kept: 'Вы решили оставить без изменений.',
    'not-offered': 'Вы не можете изменить этого пользователя.',
  },
  importCount: (count) => `Импортировать ${usersAsObject(count)}`,
  nothingToImport: 'Некого создавать или изменять.',
  importing: 'Импорт…',
  serverWaits: (time) => `Сервер попросил сделать паузу. Продолжение в ${time}.`,
  imported: (created, updated) => `Создано: ${n(created)}, изменено: ${n(updated)}`,
  importedFailed: (count) => `не удалось: ${n(count)}`,
  importedLeft: (count) => `ещё не выполнено: ${n(count)}`,
  retryFailed: 'Повторить неудачные',
  goOn: 'Продолжить',
  saveFailed: 'Сохранить то, что не импортировано',
  importAnother: 'Импортировать другой файл',
  exporting: (done) => `Уже экспортировано: ${users(done)}`,
  exported: (count, file) =>
    plural(lang, count, {
      one: `В файл ${file} сохранён ${n(count)} пользователь.`,
      few: `В файл ${file} сохранено ${n(count)} пользователя.`,
      many: `В файл ${file} сохранено ${n(count)} пользователей.`,
      other: `В файл ${file} сохранено ${n(count)} пользователя.`,
    }),
  exportFailed: 'Экспорт прерван.',
  fileName: 'пользователи',
};

const bulkTerms: BulkTerms = {
  group: 'Действия с выбранными пользователями',
  action: {
    activate: 'Активировать',
    deactivate: 'Деактивировать',
    'change-roles': 'Изменить роль',
    'send-email': 'Отправить письмо',
    remove: 'Удалить',
  },
  selectAll: (count, atLeast) =>
    count === undefined
      ? 'Выбрать всех найденных пользователей'
      : `Выбрать всех найденных пользователей (${n(count)}${atLeast ? '+' : ''})`,
  selectingAll: 'Выбор всех найденных пользователей…',
  looking: (found, total) => `Проверка: ${n(found)} из ${usersOf(total)}…`,
  title: {
    activate: (count) => `Активировать ${usersAsObject(count)}?`,
    deactivate: (count) => `Деактивировать ${usersAsObject(count)}?`,
    'change-roles': (count) => `Изменить роль у ${usersOf(count)}?`,
    'send-email': (count) => `Отправить письмо ${toUsers(count)}?`,
    remove: (count) => `Удалить ${usersAsObject(count)}? Это действие нельзя отменить.`,
  },
  confirm: {
    activate: (count) => `Активировать ${usersAsObject(count)}`,
    deactivate: (count) => `Деактивировать ${usersAsObject(count)}`,
    'change-roles': (count) => `Изменить роль у ${usersOf(count)}`,
    'send-email': (count) => `Отправить ${toUsers(count)}`,
    remove: (count) => `Удалить ${usersAsObject(count)}`,
  },
  chooseRole: 'Выберите роль',
  nobody: 'Это действие не относится ни к одному из выбранных пользователей.',
  leftOut: (count) =>
    plural(lang, count, {
      one: `Будет пропущен ${n(count)} пользователь:`,
      few: `Будет пропущено ${n(count)} пользователя:`,
      many: `Будет пропущено ${n(count)} пользователей:`,
      other: `Будет пропущено ${n(count)} пользователя:`,
    }),
  gone: (count) =>
    plural(lang, count, {
      one: `${n(count)} из выбранных пользователей больше не существует.`,
      few: `${n(count)} из выбранных пользователей больше не существуют.`,
      many: `${n(count)} из выбранных пользователей больше не существуют.`,
      other: `${n(count)} из выбранных пользователей больше не существует.`,
    }),
  noChange: {
    activate: 'Аккаунт не деактивирован.',
    deactivate: 'Аккаунт уже неактивен.',
    'change-roles': 'Эта роль уже назначена.',
    'send-email': 'Отправлять нечего.',
    remove: 'Аккаунт уже удалён.',
  },
  notOffered: 'Невозможно при текущем состоянии этого аккаунта.',
  running: {
    activate: 'Активация пользователей',
    deactivate: 'Деактивация пользователей',
    'change-roles': 'Изменение ролей',
    'send-email': 'Отправка писем',
    remove: 'Удаление пользователей',
  },
  undoing: 'Отмена действия',
  progress: (done, total) => `${n(done)} из ${usersOf(total)}`,
  waits: (time) => `Сервер просит подождать до ${time}.`,
  stop: 'Остановить',
  stopping: 'Остановка…',
  ended: 'Завершено',
  stopped: 'Остановлено',
  done: (count) => `Выполнено: ${users(count)}.`,
  failed: (count) => `Не удалось: ${users(count)}.`,
  prevented: (count) => `Оставлено странице: ${users(count)}.`,
  untried: (count) => `Не выполнялось: ${users(count)}.`,
  rowDone: 'Выполнено.',
  rowPrevented: 'Оставлено странице.',
  results: 'Результаты',
  more: (count) => `И ещё ${n(count)}.`,
  retryFailed: (count) => `Повторить неудачные (${n(count)})`,
  resume: 'Продолжить с остальными',
  undo: 'Отменить действие',
};

/** Russian. */
export const ru: Locale = { lang, terms, formTerms, importTerms, bulkTerms };
