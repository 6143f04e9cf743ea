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

// What lies under the pointer in the map of items and nights, or under the finger; a click leads on to the check.
(function () {
  'use strict';
  var map = document.querySelector('svg.heat');
  if (!map) { return; }
  var grid = map.dataset.grid.split(' ').map(Number);
  var nights = map.dataset.nights.split('|');
  var runs = map.dataset.runs.split('|');
  var words = map.dataset.words.split('|');
  var rows = map.querySelectorAll('text');
  var title = map.querySelector('title');
  var told = document.getElementById('told');
  function at(event) {
    var box = map.getBoundingClientRect();
    var night = Math.floor((event.clientX - box.left - grid[0]) / grid[2]);
    var row = rows[Math.floor((event.clientY - box.top - grid[1]) / grid[3])];
    var word = row && night >= 0 ? words[Number(row.dataset.v.charAt(night) || '-')] : '';
    return word ? { run: runs[night], text: row.textContent + ' · ' + nights[night] + ' · ' + word } : null;
  }
  map.addEventListener('mousemove', function (event) {
    var cell = at(event);
    title.textContent = cell ? cell.text : '';
  });
  map.addEventListener('click', function (event) {
    var cell = at(event);
    told.textContent = '';
    if (cell) {
      var link = document.createElement('a');
      link.href = '/runs/' + cell.run;
      link.textContent = cell.text;
      told.appendChild(link);
    }
  });
  map.parentNode.scrollLeft = map.parentNode.scrollWidth; // the newest night is at the right
}());
