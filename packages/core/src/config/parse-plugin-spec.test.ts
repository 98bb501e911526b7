import { describe, expect, it } from 'vitest';
import { parsePluginSpec } from './parse-plugin-spec.js';
import { splitList } from './split-list.js';

const parse = (text: string): unknown => parsePluginSpec(text, '--criteria');

describe('parsePluginSpec', () => {
  it('reads a bare name', () => {
    expect(parse(' strength ')).toEqual({ name: 'strength' });
  });

  it('reads options as JSON where they are JSON, else as text', () => {
    expect(parse('strength[reduction=sample, signed=true,scale=0.5,steps=[1,2],label="7"]')).toEqual({
      name: 'strength',
      options: { reduction: 'sample', signed: true, scale: 0.5, steps: [1, 2], label: '7' },
    });
  });

  it('reads empty brackets as no options', () => {
    expect(parse('strength[]')).toEqual({ name: 'strength', options: {} });
  });

  it.each(['', '[a=1]', 'strength[a=1', 'strength]', 'strength[signed]', 'strength[=1]'])('refuses %j', (text) => {
    expect(() => parse(text)).toThrow(
      expect.objectContaining({ code: 'CONFIG', where: '--criteria', message: expect.stringContaining(`"${text}"`) }),
    );
  });

  it('refuses an option that is set twice', () => {
    expect(() => parse('a[x=1,x=2]')).toThrow('sets the option "x" twice');
  });
});

describe('splitList', () => {
  it('splits at commas outside of brackets', () => {
    expect(splitList('strength[a=1,b=[2,3]], magnitude,,random')).toEqual([
      'strength[a=1,b=[2,3]]',
      'magnitude',
      'random',
    ]);
  });
});
