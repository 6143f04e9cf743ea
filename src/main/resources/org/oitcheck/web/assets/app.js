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
