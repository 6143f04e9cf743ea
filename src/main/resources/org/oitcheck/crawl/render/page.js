// Helpers that run in a world of their own beside the page's scripts, which cannot change them.
(function () {
  'use strict';
  var RISKY = /ลบ|ยกเลิก|ออกจากระบบ|ยืนยัน|ส่งข้อมูล|บันทึก|delete|remove|log ?out|sign ?out|submit|save|print|พิมพ์/i;
  var CLICKED = 'button, [role=button], [role=link], [role=menuitem], [role=tab], [aria-expanded=false], [aria-haspopup], ' +
      '.dropdown-toggle, [data-toggle], [data-bs-toggle], [onclick], [style*=pointer], a:not([href]), a[href=""], a[href^="#"], ' +
      'a[href^="javascript:"], [class*=card], [class*=btn], [class*=button], [class*=link], [class*=menu] li, nav li, [class*=item]';
  var candidates = [];
  var found = [];
  var here = location.href;

  function leads(e) {
    var href = e.getAttribute('href') || '';
    return e.matches('a') && href !== '' && !/^(#|javascript:)/i.test(href);
  }

  self.oitcheck = {
    size: function () {
      return document.documentElement ? document.documentElement.innerHTML.length : 0;
    },
    // opens what opens on hovering, and counts what may be clicked
    prepare: function (most) {
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
