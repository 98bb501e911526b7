import { expect, test } from 'vitest';
import { unpickle } from './unpickle.js';

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));

// pickle.dumps(value, protocol) of CPython 3.11, value being
// {'a': [1, -2, 255, 65535, -70000, 2**31, -2**40, 2**70, 1.5, None, True, False, 'é'], 't': (1,),
//  ('x', 7): (1, 2, 3, 4), 'o': OrderedDict([(0, 0.25)]), 'b': b'\x00\xff', 'e': [], 'ee': (), 's': {1},
//  'f': frozenset([2]), 'r': [shared, shared]} with shared = [9]
const dumps = {
  2: '80027d71002858010000006171015d7102284b014afeffffff4bff4dffff4a90eefeff8a0500000080008a060000000000ff8a09000000000000000040473ff80000000000004e88895802000000c3a971036558010000007471044b0185710558010000007871064b07867107284b014b024b034b0474710858010000006f710963636f6c6c656374696f6e730a4f726465726564446963740a710a2952710b4b00473fd000000000000073580100000062710c635f636f646563730a656e636f64650a710d580300000000c3bf710e58060000006c6174696e31710f86711052711158010000006571125d7113580200000065657114295801000000737115635f5f6275696c74696e5f5f0a7365740a71165d71174b0161857118527119580100000066711a635f5f6275696c74696e5f5f0a66726f7a656e7365740a711b5d711c4b026185711d52711e580100000072711f5d7120285d71214b0961682165752e',
  3: '80037d71002858010000006171015d7102284b014afeffffff4bff4dffff4a90eefeff8a0500000080008a060000000000ff8a09000000000000000040473ff80000000000004e88895802000000c3a971036558010000007471044b0185710558010000007871064b07867107284b014b024b034b0474710858010000006f710963636f6c6c656374696f6e730a4f726465726564446963740a710a2952710b4b00473fd000000000000073580100000062710c430200ff710d580100000065710e5d710f580200000065657110295801000000737111636275696c74696e730a7365740a71125d71134b01618571145271155801000000667116636275696c74696e730a66726f7a656e7365740a71175d71184b026185711952711a580100000072711b5d711c285d711d4b0961681d65752e',
  4: '800495cc000000000000007d94288c0161945d94284b014afeffffff4bff4dffff4a90eefeff8a0500000080008a060000000000ff8a09000000000000000040473ff80000000000004e88898c02c3a994658c0174944b0185948c0178944b078694284b014b024b034b0474948c016f948c0b636f6c6c656374696f6e73948c0b4f726465726564446963749493942952944b00473fd0000000000000738c016294430200ff948c0165945d948c02656594298c0173948f94284b01908c016694284b0291948c0172945d94285d944b0961681965752e',
  5: '800595cc000000000000007d94288c0161945d94284b014afeffffff4bff4dffff4a90eefeff8a0500000080008a060000000000ff8a09000000000000000040473ff80000000000004e88898c02c3a994658c0174944b0185948c0178944b078694284b014b024b034b0474948c016f948c0b636f6c6c656374696f6e73948c0b4f726465726564446963749493942952944b00473fd0000000000000738c016294430200ff948c0165945d948c02656594298c0173948f94284b01908c016694284b0291948c0172945d94285d944b0961681965752e',
} as const;

test.each([2, 3, 4, 5] as const)('protocol %d as Python writes it', (protocol) => {
  expect(unpickle(bytes(dumps[protocol]), 'my.pickle')).toEqual(
    new Map<unknown, unknown>([
      ['a', [1, -2, 255, 65_535, -70_000, 2 ** 31, -(2 ** 40), 2n ** 70n, 1.5, null, true, false, 'é']],
      ['t', [1]],
      [
        ['x', 7],
        [1, 2, 3, 4],
      ],
      ['o', new Map([[0, 0.25]])],
      ['b', new Uint8Array([0, 255])],
      ['e', []],
      ['ee', []],
      ['s', new Set([1])],
      ['f', new Set([2])],
      ['r', [[9], [9]]],
    ]),
  );
});

/** numpy.dtype(type).type(3) of numpy 2.4. */
const scalar = (type: string, order: string, content: string): Uint8Array => {
  const code = Buffer.from(type).toString('hex');
  const end = Buffer.from(order).toString('hex');
  const data = `43${(content.length / 2).toString(16).padStart(2, '0')}${content}`;
  return bytes(
    `80048c166e756d70792e5f636f72652e6d756c74696172726179948c067363616c61729493948c056e756d7079948c056474797065` +
      `9493948c02${code}94898887945294284b038c01${end}944e4e4e4affffffff4affffffff4b00749462${data}94869452942e`,
  );
};

test.each([
  ['f8', '<', '0000000000000840', 3],
  ['f8', '>', '4008000000000000', 3],
  ['f4', '<', '00004040', 3],
  ['i8', '<', 'fdffffffffffffff', -3],
  ['i4', '>', 'fffffffd', -3],
  ['u2', '<', '0300', 3],
  ['u1', '|', '03', 3],
  ['b1', '|', '01', true],
] as const)('a numpy scalar %s%s', (type, order, content, value) => {
  expect(unpickle(scalar(type, order, content), 'my.pickle')).toBe(value);
});

test.each([
  ['a scalar cut short', scalar('f8', '<', '00000840'), /a numpy f8 has 4 bytes/],
  ['a complex scalar', scalar('c8', '<', '00000840'), /numpy type c8 is no plain number/],
])('%s', (_, pickle, message) => {
  expect(() => unpickle(pickle, 'my.pickle')).toThrow(message);
});

test.each([
  // A class whose __reduce__ gives (os.system, ('echo hi',)), protocols 2 and 4.
  ['posix.system', '800263706f7369780a73797374656d0a710058070000006563686f20686971018571025271032e'],
  ['posix.system', '80049522000000000000008c05706f736978948c0673797374656d9493948c076563686f20686994859452942e'],
  ['__main__.Foo', '80049517000000000000008c085f5f6d61696e5f5f948c03466f6f9493942981942e'],
  ['torch._utils._rebuild_tensor_v2', '800263746f7263682e5f7574696c730a5f72656275696c645f74656e736f725f76320a2e'],
  // A name that is a property of every JavaScript object.
  ['constructor.', '800263636f6e7374727563746f720a0a2e'],
])('a pickle that asks for %s is refused by that name', (global, hex) => {
  expect(() => unpickle(bytes(hex), 'evil.pickle')).toThrow(
    expect.objectContaining({
      code: 'DATA',
      message: `the pickle is refused: it asks for ${global}, which is not allowed`,
      where: 'evil.pickle',
      hint: expect.stringMatching(
        global.startsWith('torch') ? /-simple/ : /Nothing of it was run.*collections\.OrderedDict/,
      ) as string,
    }),
  );
});

test('a file that is cut anywhere is an error, never a hang or a value', () => {
  const whole = bytes(dumps[4]);
  for (let length = 0; length < whole.length; length++) {
    expect(() => unpickle(whole.subarray(0, length), 'cut.pickle')).toThrow(
      /^the pickle cannot be read: it ends early/,
    );
  }
});

test.each([
  ['an instance', '80028129812e', /opcode 0x81 is none of plain data/],
  ['a persistent id', '80025801000000615181512e', /opcode 0x51/],
  ['a place that is empty', '800268052e', /recalls place 5, which is empty/],
  ['an empty stack', '80022e', /its stack is empty/],
  ['no mark', '80025d652e', /has no mark/],
  ['items for no list', '80024b01284b02652e', /fills a list where there is none/],
  ['a key without value', '80027d284b01752e', /a key has no value/],
  ['a call of a number', '80024b0129522e', /calls what is no function/],
  ['a length beyond the file', '80028dffffffffffffff7f2e', /ends early/],
])('malformed: %s', (_, hex, message) => {
  expect(() => unpickle(bytes(hex), 'my.pickle')).toThrow(
    expect.objectContaining({ code: 'DATA', message: expect.stringMatching(message) as string }),
  );
});
