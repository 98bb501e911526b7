/**
 * The script of the page, plain and small: the page reads without it. It remembers the theme, makes
 * headers of tables into buttons that sort, filters, and opens everything for the printer.
 */
export const pageScript = `(function () {
'use strict';
var root = document.documentElement;
var key = 'touchstone-theme';
// Storage may be denied, as for files in some browsers: then the choice lasts as long as the page.
function read() { try { return localStorage.getItem(key); } catch (error) { return null; } }
function write(value) { try { localStorage.setItem(key, value); } catch (error) { return; } }
var dark = window.matchMedia('(prefers-color-scheme: dark)');
var stored = read();
if (stored === 'dark' || stored === 'light') root.setAttribute('data-theme', stored);
function isDark() {
  var theme = root.getAttribute('data-theme');
  return theme ? theme === 'dark' : dark.matches;
}

function themes() {
  var button = document.getElementById('theme');
  function show() { button.setAttribute('aria-pressed', String(isDark())); }
  button.hidden = false;
  button.addEventListener('click', function () {
    var next = isDark() ? 'light' : 'dark';
    root.setAttribute('data-theme', next);
    write(next);
    show();
  });
  dark.addEventListener('change', show);
  show();
}

function value(row, column, numeric) {
  var text = row.cells[column].getAttribute('data-v');
  if (text === null) text = row.cells[column].textContent.trim();
  if (!numeric) return text.toLowerCase();
  var number = text === '' ? NaN : Number(text);
  return number !== number ? null : number;
}
function sortBy(table, header, column) {
  var current = header.getAttribute('aria-sort');
  var first = header.getAttribute('data-first') || 'ascending';
  var other = first === 'ascending' ? 'descending' : 'ascending';
  var direction = current === first ? other : first;
  Array.prototype.forEach.call(header.parentNode.cells, function (cell) { cell.removeAttribute('aria-sort'); });
  header.setAttribute('aria-sort', direction);
  var sign = direction === 'ascending' ? 1 : -1;
  var numeric = header.getAttribute('data-sort') === 'number';
  var body = table.tBodies[0];
  Array.prototype.map.call(body.rows, function (row) { return { row: row, value: value(row, column, numeric) }; })
    .sort(function (a, b) {
      // What has no value comes last either way.
      var none = (a.value === null || a.value === '') - (b.value === null || b.value === '');
      if (none !== 0) return none;
      return a.value === b.value ? 0 : a.value < b.value ? -sign : sign;
    })
    .forEach(function (item) { body.appendChild(item.row); });
}
function sorts() {
  document.querySelectorAll('table.sortable').forEach(function (table) {
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (header, column) {
      if (!header.hasAttribute('data-sort')) return;
      var button = document.createElement('button');
      button.type = 'button';
      button.textContent = header.textContent;
      button.title = header.title;
      header.removeAttribute('title');
      header.textContent = '';
      header.appendChild(button);
      button.addEventListener('click', function () { sortBy(table, header, column); });
    });
  });
}

function filters() {
  var form = document.getElementById('filter');
  var output = form.querySelector('output');
  var items = document.querySelectorAll('[data-name]');
  var groups = document.querySelectorAll('[data-space]');
  function chosen(name) { return form.elements[name] ? form.elements[name].value : ''; }
  function apply() {
    var text = chosen('criterion').trim().toLowerCase();
    var kind = chosen('kind');
    var names = {}, shown = {};
    items.forEach(function (item) {
      var name = item.getAttribute('data-name');
      var own = item.getAttribute('data-kind');
      var fits = (text === '' || name.toLowerCase().indexOf(text) >= 0) && (kind === '' || own === null || own === kind);
      item.hidden = !fits;
      if (own !== null && item.querySelector('th.criterion .criterion-name')) {
        names['$' + name] = true;
        if (fits) shown['$' + name] = true;
      }
    });
    groups.forEach(function (group) {
      group.hidden = ['space', 'dataset', 'searcher'].some(function (axis) {
        var wanted = chosen(axis);
        return wanted !== '' && wanted !== group.getAttribute('data-' + axis);
      });
    });
    output.textContent = Object.keys(shown).length + ' of ' + Object.keys(names).length + ' criteria shown';
  }
  form.hidden = false;
  form.addEventListener('input', apply);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('reset', function () { setTimeout(apply, 0); });
  apply();
}

function prints() {
  var opened = [];
  window.addEventListener('beforeprint', function () {
    opened = Array.prototype.slice.call(document.querySelectorAll('details:not([open])'));
    opened.forEach(function (details) { details.open = true; });
  });
  window.addEventListener('afterprint', function () {
    opened.forEach(function (details) { details.open = false; });
  });
}

document.addEventListener('DOMContentLoaded', function () { themes(); sorts(); filters(); prints(); });
})();
`;
