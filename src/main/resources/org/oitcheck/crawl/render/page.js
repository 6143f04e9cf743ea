// Helpers that run in a world of their own beside the page's scripts, which cannot change them.
(function () {
  'use strict';
  var RISKY = /ลบ|ยกเลิก|ออกจากระบบ|ยืนยัน|ส่งข้อมูล|บันทึก|delete|remove|log ?out|sign ?out|submit|save|print|พิมพ์/i;
  var CLICKED = 'button, [role=button], [role=link], [role=menuitem], [role=tab], [aria-expanded=false], [aria-haspopup], ' +
      '.dropdown-toggle, [data-toggle], [data-bs-toggle], [onclick], [style*=pointer], a:not([href]), a[href=""], a[href^="#"], ' +
      'a[href^="javascript:"], [class*=card], [class*=btn], [class*=button], [class*=link], [class*=menu] li, nav li, [class*=item]';
  var candidates = [];
  var found = [];
  var LOADING = /^\s*((now )?loading( data)?|please wait|กำลังโหลด(ข้อมูล)?|โปรดรอสักครู่|กรุณารอสักครู่)[ .…]*$/i;
  var gathered = document.createDocumentFragment();
  var known = {};
  var said = new Set();
  var room = 400000;
  var here = location.href;
  var hash = location.hash;

  function leads(e) {
    var href = e.getAttribute('href') || '';
    return e.matches('a') && href !== '' && !/^(#|javascript:)/i.test(href);
  }

  function each(of) {
    document.querySelectorAll('a[href]').forEach(function (a) {
      if (leads(a) && /^https?:/.test(a.href) && !Object.prototype.hasOwnProperty.call(known, a.href)) {
        known[a.href] = true;
        of(a);
      }
    });
  }

  // rows are wholes: a cell may say what another says
  function units(root, of) {
    Array.prototype.slice.call(root.querySelectorAll('*')).reverse().forEach(function (e) {
      if (!e.closest('tr') || e.matches('tr')) {
        if (e.matches('tr') || e.children.length === 0 || (e.matches('p, li, h1, h2, h3, h4, h5, h6') && !e.querySelector('p, li, tr'))) {
          of(e, e.textContent.replace(/\s+/g, ' ').trim());
        }
      }
    });
  }

  // what the page says now and has not said before
  function news() {
    var copy = document.body.cloneNode(true);
    copy.querySelectorAll('script, style, noscript, template, iframe').forEach(function (e) { e.remove(); });
    units(copy, function (e, text) {
      if (text === '' || said.has(text)) {
        e.remove();
      }
    });
    units(copy, function (e, text) { said.add(text); });
    return copy;
  }

  self.oitcheck = {
    // whether there is nothing to be seen yet
    bare: function () {
      var body = document.body;
      var links = Array.prototype.some.call(document.links, leads) || document.querySelector('iframe[src], embed[src], object[data]');
      return !!body && (!links && body.innerText.trim().length < 40 && !!document.querySelector('script') ||
          Array.prototype.some.call(body.querySelectorAll('div, ul, tbody, td, section, main, p, span'), function (e) {
            return e.children.length === 0 && LOADING.test(e.textContent);
          }));
    },
    // keeps the links and the text that a click has brought; says whether it has led to another view, which is left again
    gather: function (i) {
      var holder = document.createElement('div');
      var copy = news();
      var text = copy.textContent.trim().length;
      if (text >= 40 && copy.innerHTML.length < room) {
        room -= copy.innerHTML.length;
        copy.querySelectorAll('a[href]').forEach(function (a) { a.removeAttribute('href'); });
        while (copy.firstChild) {
          holder.append(copy.firstChild);
        }
      }
      each(function (a) {
        var copy = document.createElement('a');
        copy.href = a.href;
        copy.textContent = a.textContent;
        copy.title = a.title;
        holder.append(copy, ' ');
      });
      if (holder.firstChild && candidates[i]) {
        var name = document.createElement('h3');
        name.textContent = candidates[i].textContent.trim();
        holder.prepend(name);
        gathered.append(holder);
      }
      var view = location.hash !== hash && /^#!?\//.test(location.hash);
      if (view) {
        history.back();
      }
      return view;
    },
    size: function () {
      return document.documentElement ? document.documentElement.innerHTML.length : 0;
    },
    // opens what opens on hovering, and counts what may be clicked
    prepare: function (most) {
      each(function () {});
      if (said.size === 0) {
        news();
      }
      document.querySelectorAll('nav *, [class*=menu] li, [aria-haspopup]').forEach(function (e, i) {
        if (i < 200) {
          ['pointerover', 'mouseover', 'mouseenter'].forEach(function (type) {
            e.dispatchEvent(new MouseEvent(type, {bubbles: type !== 'mouseenter', view: window}));
          });
        }
      });
      candidates = Array.prototype.filter.call(document.querySelectorAll(CLICKED), function (e) {
        var text = (e.textContent || '').trim();
        return text.length > 0 && text.length < 150 && !RISKY.test(text) && !leads(e) && !e.closest('form, a[href]:not([href^="#"]):not([href^="javascript:"]):not([href=""])') &&
            !Array.prototype.some.call(e.querySelectorAll('a'), leads);
      }).filter(function (e, i, all) {
        return !all.some(function (o) { return o !== e && e.contains(o) && o.textContent.trim() === e.textContent.trim(); });
      }).slice(0, most);
      return candidates.length;
    },
    // whether a click has left the page for another view of it
    moved: function () { return location.href.split('#')[0] !== here.split('#')[0]; },
    // clicks, and says which window the page would have opened or which view of it came; the view is left again
    click: function (i) {
      var root = document.documentElement;
      root.removeAttribute('data-oitcheck-open');
      if (candidates[i] && candidates[i].isConnected) {
        candidates[i].click();
      }
      var opened = root.getAttribute('data-oitcheck-open') || '';
      root.removeAttribute('data-oitcheck-open');
      if (self.oitcheck.moved()) {
        opened = location.href;
        history.back();
      }
      return /^https?:/.test(opened) ? opened : '';
    },
    // a click on the element would have led there
    leadsTo: function (i, url) {
      found.push({element: candidates[i], text: candidates[i].textContent.trim(), url: url});
      return 0;
    },
    // the page as it stands, in UTF-8; shadow trees become part of it, and what only shows without scripts goes
    html: function (most, goesTo) {
      function open(root) {
        root.querySelectorAll('*').forEach(function (e) {
          if (e.shadowRoot) {
            open(e.shadowRoot);
            var inside = document.createElement('div');
            e.shadowRoot.childNodes.forEach(function (c) {
              if (!/^(STYLE|SCRIPT|LINK)$/.test(c.nodeName)) {
                inside.append(c.cloneNode(true));
              }
            });
            e.append(inside);
          }
        });
      }
      open(document);
      found.forEach(function (f) {
        var e = f.element;
        if (!e.isConnected) {
          e = document.createElement('div');
          e.textContent = f.text;
          document.body.append(e);
        }
        if (!e.hasAttribute('data-href')) {
          e.setAttribute('data-href', f.url);
        }
      });
      // what later clicks have taken away comes back at the end
      var shown = {};
      document.querySelectorAll('a[href]').forEach(function (a) { shown[a.href] = true; });
      gathered.querySelectorAll('a[href]').forEach(function (a) { if (shown[a.href] === true) { a.remove(); } });
      var last = new Set();
      units(document.body, function (e, text) { last.add(text); });
      units(gathered, function (e, text) { if (!e.matches('h3') && last.has(text)) { e.remove(); } });
      Array.prototype.slice.call(gathered.children).forEach(function (d) {
        if (d.children.length > 1) { document.body.append(d); }
      });
      document.querySelectorAll('noscript, meta[charset], meta[http-equiv=content-type i]').forEach(function (e) { e.remove(); });
      var head = document.head || document.documentElement;
      if (goesTo) {
        var refresh = document.createElement('meta');
        refresh.setAttribute('http-equiv', 'refresh');
        refresh.setAttribute('content', '0;url=' + goesTo);
        head.prepend(refresh);
      }
      var charset = document.createElement('meta');
      charset.setAttribute('charset', 'utf-8');
      head.prepend(charset);
      var html = '<!DOCTYPE html>' + document.documentElement.outerHTML;
      return html.length > most ? '' : html;
    }
  };
  return 0;
})();
