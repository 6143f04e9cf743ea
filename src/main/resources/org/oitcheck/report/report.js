(function () {
  'use strict';
  var form = document.getElementById('filter');
  var items = Array.prototype.slice.call(document.querySelectorAll('details.item'));
  var groups = Array.prototype.slice.call(document.querySelectorAll('.group'));
  var boxes = Array.prototype.slice.call(form.querySelectorAll('input[name=verdict]'));
  var indicator = document.getElementById('indicator');
  var shown = document.getElementById('shown');
  var thai = document.documentElement.dataset.digits === 'thai';
  function digits(text) {
    return thai ? text.replace(/[0-9]/g, function (d) { return String.fromCharCode(0x0E50 + Number(d)); }) : text;
  }
  function apply() {
    var want = {};
    boxes.forEach(function (b) { want[b.value] = b.checked; });
    var count = 0;
    items.forEach(function (d) {
      var ok = want[d.dataset.verdict] && (!indicator.value || d.dataset.indicator === indicator.value);
      d.hidden = !ok;
      if (ok) { count++; }
    });
    groups.forEach(function (g) { g.hidden = !g.querySelector('details.item:not([hidden])'); });
    shown.textContent = digits(shown.dataset.text.replace('#', count));
  }
  function check(test) {
    boxes.forEach(function (b) { b.checked = test(b.value); });
    apply();
  }
  function openAll(open) { items.forEach(function (d) { d.open = open; }); }
  function follow() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.matches('details.item')) {
      if (target.hidden) { indicator.value = ''; check(function () { return true; }); }
      target.open = true;
      target.scrollIntoView();
    }
  }
  form.addEventListener('change', apply);
  form.addEventListener('submit', function (e) { e.preventDefault(); });
  document.getElementById('open-only').addEventListener('click', function () { check(function (v) { return v !== 'FOUND'; }); });
  document.getElementById('all').addEventListener('click', function () { indicator.value = ''; check(function () { return true; }); });
  document.getElementById('expand').addEventListener('click', function () { openAll(true); });
  document.getElementById('collapse').addEventListener('click', function () { openAll(false); });
  window.addEventListener('beforeprint', function () { openAll(true); });
  window.addEventListener('hashchange', follow);
  form.hidden = false;
  apply();
  follow();
})();
