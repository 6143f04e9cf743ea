// Live progress of a check. Without this script the page says how to look again.
(function () {
  'use strict';
  var live = document.getElementById('live');
  if (!live || !window.EventSource) { return; }
  var phase = document.getElementById('phase');
  var bar = document.getElementById('bar');
  var events = new EventSource(live.dataset.events);
  events.addEventListener('progress', function (event) {
    var now = JSON.parse(event.data);
    if (now.state !== 'QUEUED' && now.state !== 'RUNNING') {
      events.close();
      window.location.reload();
      return;
    }
    ['fetched', 'waiting', 'failed'].forEach(function (name) {
      document.getElementById(name).textContent = String(now[name]);
    });
    phase.textContent = phase.dataset[now.phase || 'queued'] || '';
    if (now.phase === 'match') {
      bar.removeAttribute('value');
    } else {
      bar.max = Math.max(1, now.fetched + now.waiting);
      bar.value = now.fetched;
    }
  });
}());

// What lies under the pointer in the map of items and nights.
(function () {
  'use strict';
  var map = document.querySelector('svg.heat');
  if (!map) { return; }
  var grid = map.dataset.grid.split(' ').map(Number);
  var nights = map.dataset.nights.split('|');
  var words = map.dataset.words.split('|');
  var rows = map.querySelectorAll('text');
  var title = map.querySelector('title');
  map.addEventListener('mousemove', function (event) {
    var box = map.getBoundingClientRect();
    var night = Math.floor((event.clientX - box.left - grid[0]) / grid[2]);
    var row = rows[Math.floor((event.clientY - box.top - grid[1]) / grid[3])];
    var word = row && night >= 0 ? words[Number(row.dataset.v.charAt(night) || '-')] : '';
    title.textContent = word ? row.textContent + ' · ' + nights[night] + ' · ' + word : '';
  });
}());
