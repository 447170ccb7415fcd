import { expect, test } from 'vitest';
import { languageName } from '../../../core/model/language-name';

test.each([
  ['de', 'German'],
  ['https://harmless.example/', 'https://harmless.example/'],
  ['<img src=x>', '<img src=x>'],
  ['', ''],
])('%j is called %j', (code, name) => expect(languageName(code, 'en')).toBe(name));
