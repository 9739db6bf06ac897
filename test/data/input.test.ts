import { describe, expect, it } from 'vitest';
import {
  emailSchema,
  maskEmail,
  maskPhone,
  phoneSchema,
  userChangesSchema,
  userDraftSchema,
} from '../../src/data/index.js';

const draft = {
  firstName: 'Ada',
  lastName: 'Lovelace',
  email: 'ada@example.com',
  phone: '+33612345678',
  assignments: [{ clientId: 'c', roleIds: ['admin'] }],
};
const problems = (value: object) =>
  Object.fromEntries(
    userDraftSchema.safeParse(value).error?.issues.map(({ path, message }) => [path[0], message]) ?? [],
  ) as Record<string, string>;

describe('What is typed for a new user', () => {
  it('is taken without the spaces around it', () => {
    expect(userDraftSchema.parse({ ...draft, firstName: '  Ada ', email: ' ada@example.com ' })).toEqual(
      draft,
    );
  });

  it('is refused with a problem for each field', () => {
    expect(problems(draft)).toEqual({});
    expect(
      problems({ ...draft, firstName: ' ', lastName: 'x'.repeat(101), email: 'ada', phone: '0612' }),
    ).toEqual({
      firstName: 'required',
      lastName: 'too-long',
      email: 'not-an-email',
      phone: 'not-a-phone-number',
    });
  });

  const good = [
    'a@b',
    'ada.lovelace+list@example.co.uk',
    'jörg@müller.example',
    '用户@例子.公司',
    "o'connor@example.com",
    `${'x'.repeat(240)}@example.com`,
  ];
  const bad = [
    '',
    ' ',
    'ada',
    '@example.com',
    'ada@',
    'a@b@c',
    'a da@example.com',
    'ada@.example',
    'ada@example.',
    `${'x'.repeat(243)}@example.com`,
  ];
  it('may be any address that could work', () => {
    expect(good.filter((email) => !emailSchema.safeParse(email).success)).toEqual([]);
  });
  it('may not be an address that cannot work', () => {
    expect(bad.filter((email) => emailSchema.safeParse(email).success)).toEqual([]);
  });

  it('has its phone number in E.164, with an extension or not', () => {
    expect(
      ['+33612345678', '+4930123456;ext=12'].every((phone) => phoneSchema.safeParse(phone).success),
    ).toBe(true);
    const refused = [
      '0612345678',
      '+0612345678',
      '+33 6 12',
      '+1234567890123456',
      '+33612345678;ext=',
      '٠٦١٢',
    ];
    expect(refused.filter((phone) => phoneSchema.safeParse(phone).success)).toEqual([]);
  });
});

describe('Changes to a user', () => {
  it('may be any part, none, or a phone number taken away', () => {
    for (const changes of [{}, { firstName: 'Eva' }, { phone: null }, { status: 'inactive' }]) {
      expect(userChangesSchema.parse(changes)).toEqual(changes);
    }
  });

  it('cannot make somebody pending, or nameless', () => {
    expect(userChangesSchema.safeParse({ status: 'pending' }).success).toBe(false);
    expect(userChangesSchema.safeParse({ lastName: '' }).success).toBe(false);
  });
});

describe('A masked', () => {
  const addresses = [
    ['ada@example.com', 'a•••@•••.com'],
    ['a@example.co.uk', 'a•••@•••.uk'],
    ['ada@localhost', 'a•••@•••'],
    ['@example.com', '•••@•••.com'],
    ['nonsense', 'n•••@•••'],
    ['𝒶da@example.com', '𝒶•••@•••.com'],
    ['a•••@•••.com', 'a•••@•••.com'],
    ['', ''],
  ] as const;
  for (const [email, masked] of addresses) {
    it(`address is ${JSON.stringify(masked)} for ${JSON.stringify(email)}`, () => {
      expect(maskEmail(email)).toBe(masked);
    });
  }

  const phones = [
    ['+33612345678', '••• 78'],
    ['••• 78', '••• 78'],
    ['', ''],
  ] as const;
  // What somebody typed to look like a mask hides nothing by itself.
  for (const [value, secret] of [
    ['secret.name•x@example.org', 'ecret'],
    ['•••@example.org', 'example'],
    ['a•••@secret.org', 'secret'],
    ['a•••@•••.example.org', 'example'],
    ['name@secret•.org', 'secret'],
  ] as const) {
    it(`address is not ${JSON.stringify(value)}, whatever it looks like`, () => {
      expect(maskEmail(value)).toMatch(/^.?•••@•••\.org$/);
      expect(maskEmail(value)).not.toContain(secret);
    });
  }

  for (const phone of ['+336•12345678', '••• 12345678']) {
    it(`phone number is not ${JSON.stringify(phone)}, whatever it looks like`, () => {
      expect(maskPhone(phone)).toBe('••• 78');
    });
  }

  for (const email of [
    'ada@example.com',
    'ada',
    '@example.com',
    '@',
    'a@b',
    '🙂@x.y',
    '•x@y.com',
    'a@b.c@d.e',
  ]) {
    it(`address stays as it is when it is masked again: ${JSON.stringify(email)}`, () => {
      expect(maskEmail(maskEmail(email))).toBe(maskEmail(email));
    });
  }

  for (const phone of ['+33612345678', '7', '12', '1 2', '•', '• 7', '+']) {
    it(`phone number stays as it is when it is masked again: ${JSON.stringify(phone)}`, () => {
      expect(maskPhone(maskPhone(phone))).toBe(maskPhone(phone));
    });
  }

  for (const [phone, masked] of phones) {
    it(`phone number is ${JSON.stringify(masked)} for ${JSON.stringify(phone)}`, () => {
      expect(maskPhone(phone)).toBe(masked);
    });
  }
});
