/** Names of one script or language, and a phone number in which each `#` stands for a digit. */
export interface NamePool {
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  /** Where the country keeps numbers for films, from that range, so that nobody's phone rings. */
  readonly phone: string;
}

/** A name that is not in Latin letters carries its Latin form after a colon, for the e-mail address. */
const pool = (firstNames: string, lastNames: string, phone: string): NamePool => ({
  firstNames: firstNames.split(' '),
  lastNames: lastNames.split('|'),
  phone,
});

/** People's names in many scripts. */
export const NAME_POOLS: readonly NamePool[] = [
  pool(
    'Olivia Amelia George Harriet Marcus Wendy Zachary Imogen Theo Beatrice',
    'Abbott|Baker|Carter|Fletcher|Hughes|Quill|Smith|Underwood|Whitfield|Yates|O’Connor|Lloyd-Webber',
    '+447700900###',
  ),
  pool(
    'Ada Brian Charlotte Dorothy Ethan Grace Jordan Linus Maya Noah Rosalind Xavier',
    'Adams|Bennett|Clark|Dixon|Evans|Franklin|Hopper|Jackson|Lovelace|Miller|Turner|Washington',
    '+120255501##',
  ),
  pool(
    'Élodie Noémie Jérôme Chloé François Anaïs Gaël Zoé Benoît Hélène',
    'Lefèvre|Bélanger|Garçon|Dubois|Hervé|de La Tour d’Auvergne|Mäder|Œuvrard|Petit|Rousseau|Giraud',
    '+3363998####',
  ),
  pool(
    'Jürgen Käthe Sören Björn Anneliese Götz Änne Ulrike Wolfgang',
    'Müller|Groß|Weiß|Schäfer|von und zu Löwenstein|Krüger|Öztürk|Straßburger|Vogel|Zimmermann',
    '+493023125###',
  ),
  pool(
    'Łukasz Zofia Stanisław Małgorzata Święto Grażyna Paweł Żaneta',
    'Wójcik|Kowalczyk|Łączyński|Śliwiński|Źródlak|Dąbrowska|Nowak|Szczęsny',
    '+48512######',
  ),
  pool(
    'María José Íñigo Begoña Ángel Lucía Óscar Ximena',
    'García Márquez|Núñez|Muñoz|Ibáñez de la Fuente|Peña|Castro|Ortiz|Vázquez',
    '+34612######',
  ),
  pool('Sigríður Þór Ægir Guðrún Björk', 'Jónsdóttir|Þorsteinsson|Ásgeirsson|Guðmundsdóttir', '+354611####'),
  pool('Çağla İbrahim Şule Gökhan Işıl', 'Yılmaz|Çelik|Şahin|Öztürk|Güneş|Doğan', '+90532#######'),
  pool('Châu Đức Dương Bảo Nguyệt', 'Nguyễn|Trần Thị|Đặng|Phạm Minh|Hoàng', '+8491#######'),
  pool(
    'Αλέξανδρος:alexandros Ελένη:eleni Γιώργος:giorgos Ιωάννα:ioanna Οδυσσέας:odysseas Ζωή:zoi',
    'Παπαδόπουλος:papadopoulos|Βασιλείου:vasileiou|Οικονόμου:oikonomou|Καραμανλής:karamanlis|Θεοδωράκης:theodorakis',
    '+306912345###',
  ),
  pool(
    'Алексей:aleksei Екатерина:ekaterina Дмитрий:dmitri Ольга:olga Фёдор:fyodor Юлия:yulia',
    'Достоевский:dostoevsky|Иванова:ivanova|Щербаков:shcherbakov|Йованович:jovanovic|Пушкин:pushkin',
    '+7912#######',
  ),
  pool(
    'محمد:mohammed فاطمة:fatima عبد‌الرحمن:abdulrahman ليلى:layla يوسف:yusuf نور:noor',
    'الخوارزمي:alkhwarizmi|بن علي:benali|المصري:almasri|حداد:haddad|العثماني:alothmani',
    '+2010########',
  ),
  pool(
    'נועה:noa אברהם:avraham יעל:yael דוד:david שירה:shira',
    'לוי:levi|כהן:cohen|בן־דוד:bendavid|מזרחי:mizrahi|אלקיים:elkayam',
    '+97252#######',
  ),
  pool(
    '伟:wei 芳:fang 秀英:xiuying 小龙:xiaolong 静:jing',
    '王:wang|李:li|欧阳:ouyang|陈:chen|张:zhang|刘:liu',
    '+86138########',
  ),
  pool(
    '민준:minjun 서연:seoyeon 지우:jiwoo 하은:haeun',
    '김:kim|이:lee|박:park|최:choi|남궁:namgung',
    '+8210########',
  ),
  pool(
    'さくら:sakura 太郎:taro ケンジ:kenji ひなた:hinata 陽子:yoko',
    '山田:yamada|佐藤:sato|たかはし:takahashi|タナカ:tanaka|渡邊:watanabe',
    '+8190########',
  ),
  pool(
    'आरव:aarav प्रिया:priya संजय:sanjay दीपिका:deepika कृष्ण:krishna',
    'शर्मा:sharma|पटेल:patel|श्रीवास्तव:srivastava|गुप्ता:gupta|त्रिपाठी:tripathi',
    '+9198########',
  ),
  pool(
    'Maximiliane-Theodora Wolfeschlegelsteinhausen Kaliko',
    'Keihanaikukauakahihuliheekahaunaele|Venkatanarasimharajuvaripeta|Rindfleischetikettierung-Überwachung|Llanfairpwllgwyngyllgogerychwyrndrobwll',
    '+61491570###',
  ),
];

/** Names of people who have only one. */
export const MONONYMS: readonly string[] = [
  'Suharto',
  'Teller',
  'Björk',
  'Madonna',
  'Ξένια:xenia',
  'ऐश्वर्या:aishwarya',
];
