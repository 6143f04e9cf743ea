/* Marks quotes on a page. White space, vowel signs above and below, and tone marks do not count, since texts are repaired when read. */
function oitcheckMark(quotes) {
  "use strict";
  function fold(c) {
    const p = c.codePointAt(0);
    if (/\s/.test(c) || (p >= 0x0e31 && p <= 0x0e31) || (p >= 0x0e34 && p <= 0x0e3a) || (p >= 0x0e47 && p <= 0x0e4e)) return "";
    if (p === 0x0e33) return "\u0e32";
    if (p >= 0x0e50 && p <= 0x0e59) return String.fromCharCode(48 + p - 0x0e50);
    if (p === 0x200b || p === 0x00ad || p === 0xfeff || (p >= 0xe000 && p <= 0xf8ff)) return "";
    return c.toLowerCase();
  }
  let text = "";
  const places = [];
  const walker = document.createTreeWalker(document.body || document.documentElement, NodeFilter.SHOW_TEXT);
  for (let n = walker.nextNode(); n && text.length < 2000000; n = walker.nextNode()) {
    const parent = n.parentElement;
    if (!parent || /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/i.test(parent.tagName)) continue;
    const data = n.data;
    for (let i = 0; i < data.length; i++) {
      const f = fold(data[i]);
      for (let k = 0; k < f.length; k++) places.push([n, i]);
      text += f;
    }
  }
  const hits = [];
  let found = 0;
  function search(folded) {
    const at = text.indexOf(folded);
    if (at >= 0) hits.push([at, at + folded.length]);
    return at >= 0;
  }
  const addresses = [];
  for (const q of quotes) {
    if (/^https?:/.test(q)) {
      const near = Array.from(document.querySelectorAll("a[href],iframe[src]")).filter(e => (e.href || e.src || "") === q);
      near.slice(0, 5).forEach(e => addresses.push(e));
      if (near.length) { found++; continue; }
    }
    let folded = "";
    for (const c of q) folded += fold(c);
    if (folded.length < 2) continue;
    if (search(folded)) { found++; continue; }
    let some = false;
    for (let i = 0; i + 12 <= folded.length; i += 12) some = search(folded.substring(i, i + 24 <= folded.length ? i + 12 : folded.length)) || some;
    if (some) found++;
  }
  const boxes = [];
  for (const e of addresses) {
    for (const b of e.getClientRects()) boxes.push([b.left + scrollX, b.top + scrollY, b.width, b.height]);
    for (const i of e.querySelectorAll("img,svg")) { const b = i.getBoundingClientRect(); boxes.push([b.left + scrollX, b.top + scrollY, b.width, b.height]); }
  }
  for (const [from, to] of hits) {
    for (let i = from; i < to; ) {
      let j = i;
      while (j + 1 < to && places[j + 1][0] === places[i][0]) j++;
      const r = document.createRange();
      r.setStart(places[i][0], places[i][1]);
      r.setEnd(places[j][0], places[j][1] + 1);
      for (const b of r.getClientRects()) boxes.push([b.left + scrollX, b.top + scrollY, b.width, b.height]);
      i = j + 1;
    }
  }
  const layer = document.createElement("div");
  layer.setAttribute("style", "all:initial;position:absolute;left:0;top:0;width:0;height:0;z-index:2147483647");
  const drawn = new Set();
  for (const [x, y, w, h] of boxes.slice(0, 2000)) {
    const key = [x, y, w, h].join();
    if (w < 1 || h < 1 || drawn.has(key)) continue;
    drawn.add(key);
    const d = document.createElement("div");
    d.setAttribute("style", "all:initial;position:absolute;left:" + x + "px;top:" + y + "px;width:" + w + "px;height:" + h
      + "px;background:rgba(255,214,0,.45);outline:1px solid rgba(200,120,0,.8);pointer-events:none");
    layer.appendChild(d);
  }
  (document.body || document.documentElement).appendChild(layer);
  return boxes.length ? found : 0;
}
